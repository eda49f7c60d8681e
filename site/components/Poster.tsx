/** A film's generated poster, and the same as a link to the film's page. */
import type { FilmRef } from '../../pipeline/store/tables.ts';
import { posterClass } from './posters.ts';

interface Props {
  film: FilmRef;
  /** Its first genre, as the source names it. */
  genre: string | null | undefined;
  /** Beside a heading that says the same. */
  silent?: boolean;
}

export function Poster({ film: { id, title, year }, genre, silent }: Props) {
  return (
    <span className={posterClass(id, title, genre)} aria-hidden={silent}>
      <small>{year}</small>
      <b>{title}</b>
    </span>
  );
}

export function PosterLink(props: Props) {
  return (
    <a href={`/pelicula/${props.film.id}/`}>
      <Poster {...props} />
    </a>
  );
}
