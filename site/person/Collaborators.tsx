/** Whom a person worked with most, and in what. */
import { byVotes } from '../../pipeline/common/order.ts';
import type { PersonEntry, PersonFilm } from '../../pipeline/store/tables.ts';
import { titleProps } from '../components/film-title.ts';
import { moreFilms, sharedText } from './texts.ts';

/** Films named of each: those that most people know. */
const NAMED = 4;

export function Collaborators({ person: { collaborators, films } }: { person: PersonEntry }) {
  return (
    <ul className="shared">
      {collaborators.map(({ id, name, places }) => {
        const shared = places.flatMap((place) => films[place] ?? []).sort(byVotes);
        return (
          <li key={id}>
            <a href={`/persona/${id}/`} dir="auto">
              {name}
            </a>
            <p className="soft">
              {sharedText(shared.length)} <Named films={shared.slice(0, NAMED)} />
              {shared.length > NAMED && ` ${moreFilms(shared.length - NAMED)}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Named({ films }: { films: readonly PersonFilm[] }) {
  return films.flatMap((film, place) => [
    place > 0 && ', ',
    <a key={film.id} href={`/pelicula/${film.id}/`} {...titleProps(film)} />,
  ]);
}
