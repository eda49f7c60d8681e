/** Who is in a film: the first billed at once, the others when asked. */
import type { FilmEntry, PersonRef } from '../../pipeline/store/tables.ts';
import { roleInSpanish } from './role-texts.ts';
import * as t from './texts.ts';

const SHOWN = 8;

export function Cast({ film }: { film: FilmEntry }) {
  return (
    <section>
      <h2>{t.FILM.cast}</h2>
      {film.cast.length === 0 ? (
        <p className="soft">{t.FILM.noCast}</p>
      ) : (
        <CastList cast={film.cast.slice(0, SHOWN)} />
      )}
      {film.cast.length > SHOWN && (
        <details>
          <summary>{t.wholeCast(film.castSize)}</summary>
          <CastList cast={film.cast.slice(SHOWN)} />
          {film.castSize > film.cast.length && (
            <p className="soft">{t.restOfCast(film.cast.length, film.castSize)}</p>
          )}
        </details>
      )}
    </section>
  );
}

function CastList({ cast }: { cast: FilmEntry['cast'] }) {
  return (
    <ul className="cast">
      {cast.map((person) => (
        <li key={person.id}>
          <PersonLink person={person} />
          {person.character && <span>{roleInSpanish(person.character)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function PersonLink({ person }: { person: PersonRef }) {
  return <a href={`/persona/${person.id}/`}>{person.name}</a>;
}
