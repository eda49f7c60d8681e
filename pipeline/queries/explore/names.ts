/** The genres, languages and countries of some columns, by what people call them. */
import { fold } from '../../common/fold.ts';
import type { FilmColumns } from '../../store/columns.ts';
import { countryName, genreName, languageName } from '../texts/vocabulary.ts';

export interface Choice {
  /** As the columns have it: a genre's English name, an ISO code. */
  readonly value: string;
  /** In Spanish. */
  readonly name: string;
}

const NAMES = { genre: genreName, language: languageName, country: countryName } as const;
export type NameKind = keyof typeof NAMES;

/** All that films of the columns have, by their Spanish names. */
export function choicesOf(kind: NameKind, parts: readonly FilmColumns[]): Choice[] {
  const values = new Set(parts.flatMap((columns) => valuesIn(kind, columns)));
  values.delete('');
  const { compare } = new Intl.Collator('es');
  return Array.from(values, (value) => ({ value, name: NAMES[kind](value) })).sort((a, b) =>
    compare(a.name, b.name),
  );
}

function valuesIn(kind: NameKind, columns: FilmColumns): readonly string[] {
  if (kind === 'language') return columns.languageCodes;
  return (kind === 'genre' ? columns.genreSets : columns.countrySets).flat();
}

/** The choice of that name, in Spanish or as the source has it, whatever its case, accents and punctuation. */
export function choiceNamed(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = fold(text);
  return choices.find(({ value, name }) => fold(name) === wanted || fold(value) === wanted);
}

/** A name as addresses have it. @example slugOf('Ciencia ficción') // => 'ciencia-ficcion' */
export function slugOf(name: string): string {
  return fold(name).replaceAll(' ', '-');
}
