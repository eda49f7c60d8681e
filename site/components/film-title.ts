/** A film's title as pages show it. */
import { shownTitle, type Titled } from '../../pipeline/store/titles.ts';

/**
 * What an element that holds a film's title is given. Where the title is not Spanish the element says so, that a screen
 * reader may say it right: the source's titles are in English, but for a few that it never translated.
 */
export function titleProps(film: Titled): { lang: 'en' | undefined; children: string } {
  return { lang: film.spanish === undefined ? 'en' : undefined, children: shownTitle(film) };
}
