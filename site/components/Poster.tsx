import type { FilmRef } from '../../pipeline/store/tables.ts';
import { posterClass } from './posters.ts';

/** A film's poster, which leads to its page. @param props.genre the first of the film's, which colours the poster */
export function Poster({ film, genre }: { film: FilmRef; genre: string | null | undefined }) {
  return (
    <a href={`/pelicula/${film.id}/`}>
      <span className={posterClass(film.id, film.title, genre)}>
        <small>{film.year}</small>
        <b>{film.title}</b>
      </span>
    </a>
  );
}
