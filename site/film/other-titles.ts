/** What else a film is called: the lines under its heading. */
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { elsewhere, FILM } from './texts.ts';

export interface OtherTitle {
  readonly label: string;
  readonly title: string;
  /** ISO 639-1; undefined where it is Spanish, as the page. */
  readonly language: string | undefined;
}

/** Lines for titles of other regions than the one shown. */
const ELSEWHERE_SHOWN = 2;

/** The original title, the source's where it is neither, and how other regions call it in Spanish. */
export function otherTitles(film: FilmEntry): OtherTitle[] {
  const shown = shownTitle(film);
  const { title, language } = film;
  // A film in English is called in its own language what the source calls it.
  const original = film.originalTitle ?? (language === 'en' ? title : null);
  const lines: OtherTitle[] = [];
  if (original !== null && original !== shown)
    lines.push({ label: FILM.originalTitle, title: original, language: language ?? undefined });
  if (title !== shown && title !== original)
    lines.push({ label: FILM.englishTitle, title, language: titleLanguage(film) });
  const others = film.titles.filter((other) => other.title !== shown && other.title !== original);
  for (const { title: other, region } of others.slice(0, ELSEWHERE_SHOWN))
    lines.push({ label: elsewhere(region), title: other, language: undefined });
  return lines;
}

/** The language of the source's title: English, unless the film has no other title than its own. */
export function titleLanguage({ title, originalTitle, language }: FilmEntry): string {
  return originalTitle === title ? (language ?? 'en') : 'en';
}
