/** Whether damaged files are read rightly: a clear refusal, or every row accounted for and the counts that Python has. */

import { loadCatalog } from '../../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../../pipeline/catalog/types.ts';
import { isLeftOut } from '../../../../pipeline/common/rules.ts';
import { describeProblem } from '../../../../pipeline/problem-texts.ts';
import { InputError } from '../../../../pipeline/raw/problems.ts';
import { findSources } from '../../../../pipeline/raw/sources.ts';
import { runPython } from '../python.ts';

export interface Counts {
  readonly movies: number;
  readonly films: number;
  readonly credits: number;
  readonly creditedFilms: number;
}

export type Verdict =
  | { readonly kind: 'refused'; readonly problem: string; readonly sentence: string }
  | { readonly kind: 'read'; readonly counts: Counts };

/** Reads a folder of raw files. @throws whatever is neither a refusal nor a catalogue whose rows add up */
export async function judge(folder: string): Promise<Verdict> {
  try {
    const catalog = await loadCatalog(findSources('/', folder));
    assertBalanced(catalog, 'movies', catalog.films.length);
    assertBalanced(catalog, 'credits', catalog.rows.credits.kept);
    const { movies, credits } = catalog.rows;
    const counts = {
      movies: movies.read,
      films: catalog.films.length,
      credits: credits.read,
      creditedFilms: credits.kept,
    };
    return { kind: 'read', counts };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const sentence = describeProblem(error.problem);
    if (!/^\S.*\.$|\?$/s.test(sentence) || /undefined|null|NaN/.test(sentence)) {
      throw new Error(`an unclear refusal: ${sentence}`);
    }
    return { kind: 'refused', problem: error.problem.kind, sentence };
  }
}

/** Each row that was read is kept, or is in the ledger as left out, once. */
function assertBalanced({ ledger, rows }: Catalog, file: 'movies' | 'credits', kept: number): void {
  const left = ledger.entries().filter((entry) => entry.file === file && isLeftOut(entry.rule));
  const distinct = new Set(left.map(({ row }) => row));
  const { read } = rows[file];
  const isWithin = [...distinct].every((row) => row >= 1 && row <= read);
  if (distinct.size !== left.length || !isWithin || kept + left.length !== read) {
    throw new Error(`${file}: ${read} read, ${kept} kept, ${left.length} left out (${distinct.size} rows)`);
  }
}

/**
 * The same counts by Python's csv module and the contract's words, for each folder; null where Python refuses a file,
 * so that there is nothing to compare.
 */
export async function pythonCounts(folders: readonly string[]): Promise<(Counts | null)[]> {
  return JSON.parse(await runPython(ORACLE, folders)) as (Counts | null)[];
}

const ORACLE = `
import csv, datetime, json, os, re, sys
csv.field_size_limit(sys.maxsize)
BLANK = ' \\t\\n\\v\\f\\r\\xa0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'

def table(path):
    with open(path, encoding='utf-8-sig', newline='\\n') as file:
        text = file.read()
    # A stray CR is data in a file of LF lines, and the line break in a file without any.
    lines = text.split('\\n') if '\\n' in text else text.split('\\r')
    rows = csv.reader((line + '\\n' for line in lines), strict=True)
    rows = [row for row in rows if row not in ([], [''], ['\\r'])]
    return [name.strip(BLANK) for name in rows[0]], rows[1:]

def film_id(text):
    return int(float(text)) if re.fullmatch(r'[0-9]{1,15}(\\.0)?', text) else 0

def is_date(text):
    if not re.fullmatch(r'[0-9]{4}-[0-9]{2}-[0-9]{2}', text): return False
    try: return 1800 <= datetime.date.fromisoformat(text).year <= 2050
    except ValueError: return False

def counts(folder):
    names = [name for name in os.listdir(folder) if name in ('movies_dataset.csv', 'movies_metadata.csv')]
    header, movies = table(os.path.join(folder, names[0]))
    at = {name: header.index(name) for name in ('id', 'release_date')}
    cell = lambda row, name: row[at[name]].strip(BLANK)
    whole = [row for row in movies if len(row) == len(header)]
    films = {film_id(cell(row, 'id')) for row in whole if is_date(cell(row, 'release_date'))} - {0}
    header, credits = table(os.path.join(folder, 'credits.csv'))
    ids = {film_id(row[header.index('id')].strip(BLANK)) for row in credits if len(row) == len(header)}
    return {'movies': len(movies), 'films': len(films), 'credits': len(credits), 'creditedFilms': len(ids & films)}

def judged(folder):
    try: return counts(folder)
    except (csv.Error, UnicodeDecodeError, ValueError, IndexError, KeyError): return None

json.dump([judged(folder) for folder in json.load(sys.stdin)], sys.stdout)
`;
