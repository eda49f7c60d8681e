/** A film's generated poster, and the same as a link to the film's page. */
import type { FilmRef } from '../../pipeline/store/tables.ts';
import { titleProps } from './film-title.ts';
import { posterClass } from './posters.ts';

interface Props {
  film: FilmRef;
  /** Its first genre, as the source names it. */
  genre: string | null | undefined;
  /** Its classes in a list (`posterClasses`). */
  drawn?: string | undefined;
  /** Beside a heading that says the same. */
  silent?: boolean;
}

export function Poster({ film, genre, drawn = posterClass({ ...film, genre }), silent }: Props) {
  return (
    <span className={drawn} aria-hidden={silent}>
      <small>{film.year}</small>
      <b {...titleProps(film)} />
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
