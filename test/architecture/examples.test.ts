import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Example {
  readonly file: string;
  /** The exported function whose doc comment has it. */
  readonly name: string;
  readonly expression: string;
  readonly expected: string;
}

const COMMENT = /^\/\*\*\n((?: \*.*\n)*?) \*\/\nexport (?:async )?(?:function\*?|const|class) (\w+)/gm;
/** `@example fold('Amélie, ¡sí!') // => 'amelie si'`, or a line under `@example`. */
const LINE = /^ \* (?:@example )?(\S.*) \/\/ => (.+)$/gm;

function examplesOf(file: string): Example[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(COMMENT), ([, comment = '', name = '']) =>
    Array.from(comment.matchAll(LINE), ([, expression = '', expected = '']) => ({
      file,
      name,
      expression,
      expected,
    })),
  ).flat();
}

/** The value of an expression in which the module's exports are known by their names. */
async function evaluate(expression: string, scope: object): Promise<unknown> {
  const names = Object.keys(scope);
  return await new Function(...names, `return (${expression});`)(...Object.values(scope));
}

const examples = globSync('pipeline/**/*.ts').sort().flatMap(examplesOf);

describe('the examples in doc comments', () => {
  it('show the thirty functions that people call first', () => {
    expect(new Set(examples.map(({ file, name }) => `${file}: ${name}`)).size).toBeGreaterThanOrEqual(30);
  });

  it('are all read: none stands where it would not be run', () => {
    const written = globSync('pipeline/**/*.ts').flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/^\s*\*.* \/\/ => /gm)),
    );
    expect(examples).toHaveLength(written.length);
  });

  it.each(examples)('$name: $expression', async ({ file, expression, expected }) => {
    const module: object = await import(pathToFileURL(resolve(file)).href);
    expect(await evaluate(expression, module)).toEqual(await evaluate(expected, {}));
  });
});
