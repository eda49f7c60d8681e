/** A film's title, which leads to its page. */
import type { Titled } from '../../pipeline/store/titles.ts';
import { titleProps } from './film-title.ts';

export function FilmLink({ film }: { film: Titled & { readonly id: number } }) {
  return <a href={`/pelicula/${film.id}/`} {...titleProps(film)} />;
}
