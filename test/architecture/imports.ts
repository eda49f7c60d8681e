/** What imports what, read from the sources. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Import {
  readonly from: string;
  readonly to: string;
  /** Types alone: nothing of it is left when the program runs. */
  readonly isType: boolean;
}

const STATEMENT =
  /\b(import|export)\s+(type\s)?([^'";]*?)\s*from\s*'(\.[^']+)'|\bimport\s*\(?\s*'(\.[^']+)'/g;

/** The imports of all files that the patterns name, by paths from the root of the project. */
export function readImports(...patterns: readonly string[]): Import[] {
  return globSync(patterns)
    .map((file) => file.replaceAll('\\', '/'))
    .flatMap((file) =>
      Array.from(
        readFileSync(file, 'utf8').matchAll(STATEMENT),
        ([, , type, names = '', named, bare]): Import => ({
          from: file,
          to: normalize(join(dirname(file), named ?? bare ?? ''))
            .replaceAll('\\', '/')
            .replace(/\?.*$/, ''),
          isType: type !== undefined || (named !== undefined && isOfTypes(names)),
        }),
      ),
    );
}

/** Whether every name in `{ type A, type B }` is a type. */
function isOfTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const listed =
    inner
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? [];
  return listed.length > 0 && listed.every((name) => name.startsWith('type '));
}

/** Circles among the files, each once, as the files on the way round. Types make no circle when the program runs. */
export function findCircles(imports: readonly Import[]): string[][] {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const way: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push(way.slice(start));
    if (start >= 0 || done.has(file)) return;
    way.push(file);
    for (const { to } of next.get(file) ?? []) visit(to);
    way.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return circles;
}

/** All files that are loaded when the first ones run, each with the file that brings it in. */
export function reached(imports: readonly Import[], first: readonly string[]): Map<string, string> {
  const next = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ from }) => from,
  );
  const found = new Map(first.map((file) => [file, file]));
  // Entries that are added while a map is walked are walked too.
  for (const file of found.keys())
    for (const { to } of next.get(file) ?? []) if (!found.has(to)) found.set(to, file);
  return found;
}
