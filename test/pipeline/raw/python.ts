/** Python as the judge of how Python's literals and CSV are read. */
import { spawn, spawnSync } from 'node:child_process';

export const NO_PYTHON = 'python3 is not on this machine';

export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs a Python program with `input` as JSON on its standard input, and answers what it prints. */
export async function runPython(program: string, input: unknown): Promise<string> {
  const child = spawn('python3', ['-W', 'ignore', '-c', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.end(JSON.stringify(input));
  const code = await done;
  if (code !== 0) throw new Error(`python3 ended with ${code}`);
  return Buffer.concat(chunks).toString();
}

/** What `ast.literal_eval` makes of a text. */
export interface Verdict {
  /** In the form of `canonical.ts`; null where Python refuses the text. */
  readonly value: string | null;
  /** Whether it is written as `repr()` writes that value, but for blanks between the tokens: then it has to be read. */
  readonly isRepr: boolean;
}

/** Asks `ast.literal_eval` about each text, and `repr` about each JSON value. */
export async function askPython(
  texts: readonly string[],
  values: readonly unknown[],
): Promise<{ verdicts: Verdict[]; reprs: string[] }> {
  return JSON.parse(await runPython(JUDGE, { texts, values }));
}

const JUDGE = `
import ast, io, json, re, struct, sys, tokenize

class NotJson(Exception): pass

def key(k):
    if isinstance(k, str): return k
    if k is None or isinstance(k, (bool, int)): return str(k)
    raise NotJson

def plain(v):
    if v is None or isinstance(v, (bool, str, int)): return v
    if isinstance(v, float):
        if v == v and abs(v) < 2**53 and v == int(v): return int(v)
        return {'float': struct.pack('>d', v).hex()}
    if isinstance(v, (list, tuple)): return [plain(x) for x in v]
    if isinstance(v, dict):
        named = {key(k): plain(x) for k, x in v.items()}
        if len(named) < len(v): raise NotJson
        return {k: named[k] for k in sorted(named, key=lambda k: k.encode('utf-16-be', 'surrogatepass'))}
    raise NotJson

def tokens(text):
    # A backslash between two lines is no token, and a sign is a token of its own.
    if re.search(r'-\\s|\\\\[\\r\\n]', text): return None
    kinds = (tokenize.NAME, tokenize.NUMBER, tokenize.STRING, tokenize.OP, tokenize.COMMENT)
    return [token.string for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type in kinds]

def judge(text):
    try:
        value = ast.literal_eval(text)
        return {
            'value': json.dumps(plain(value), separators=(',', ':')),
            'isRepr': text == text.strip() and tokens(text) == tokens(repr(value)),
        }
    except Exception:
        return {'value': None, 'isRepr': False}

asked = json.load(sys.stdin)
json.dump({'verdicts': [judge(t) for t in asked['texts']], 'reprs': [repr(v) for v in asked['values']]}, sys.stdout)
`;
