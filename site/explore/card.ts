/** Films' cards as the browser draws them: copies of one that the build made. */
import type { FilmRef } from '../../pipeline/store/tables.ts';
import { titleProps } from '../components/film-title.ts';

export interface Card extends FilmRef {
  readonly genre: string | undefined;
  readonly caption: string;
  /** Where it can be seen; empty where that is not known. */
  readonly seen: string;
}

/** A copy of the template's card, of this film. @param drawn its poster's classes */
export function fillCard(template: HTMLTemplateElement, film: Card, drawn: string): Node {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const { lang = '', children: title } = titleProps(film);
  const fill = (selector: string, text: string): HTMLElement | null => {
    const element = copy.querySelector<HTMLElement>(selector);
    if (element !== null) element.textContent = text;
    return element;
  };
  copy.querySelector('a')?.setAttribute('href', `/pelicula/${film.id}/`);
  copy.querySelector('.p')?.setAttribute('class', drawn);
  fill('small', String(film.year));
  const name = fill('b', title);
  if (lang === '') name?.removeAttribute('lang');
  else name?.setAttribute('lang', lang);
  fill('.cap', film.caption);
  if (film.seen === '') copy.querySelector('.seen')?.remove();
  else fill('.seen', film.seen);
  return copy;
}
