/** Films as posters: listed ones, and recommended ones with their explanations. The marks under them are drawn by `marks.ts`. */
import type { ReactNode } from 'react';
import { explanationText } from '../../pipeline/queries/texts/explanations.ts';
import type { FilmRef } from '../../pipeline/store/tables.ts';
import { PosterLink } from '../components/Poster.tsx';
import { posterClasses } from '../components/posters.ts';
import type { CatalogueFilm } from './catalogue.ts';
import { RECOMMENDED, type Recommendation } from './recommended.ts';
import { becauseText } from './texts.ts';

/** Explanations shown of each, besides the favourites that it is due to. */
const EXPLANATIONS = 2;

interface ListedProps {
  /** Undefined until they are there. */
  films: readonly (FilmRef & CatalogueFilm)[] | undefined;
  /** Places to keep until then. */
  expected: number;
  className: string;
}

export function ListedFilms({ films, expected, className }: ListedProps) {
  const drawn = posterClasses((films ?? []).map((film) => ({ ...film, genre: film.genres[0] })));
  return (
    <ul className={`cards ${className}`}>
      {films === undefined
        ? blanks(expected)
        : films.map((film, place) => (
            <li key={film.id}>
              <PosterLink film={film} genre={film.genres[0]} drawn={drawn[place]} />
            </li>
          ))}
    </ul>
  );
}

export function RecommendedFilms({ films }: { films: readonly Recommendation[] | undefined }) {
  const drawn = posterClasses(films ?? []);
  return (
    <ul className="cards joint recs">
      {films === undefined
        ? blanks(RECOMMENDED, <span className="cap" />)
        : films.map((film, place) => (
            <li key={film.id}>
              <PosterLink film={film} genre={film.genre} drawn={drawn[place]} />
              <ul className="cap">
                {film.explanations.slice(0, EXPLANATIONS).map((explanation) => (
                  <li key={explanation.kind}>{explanationText(explanation)}</li>
                ))}
                {becauseText(film.own, film.theirs).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </li>
          ))}
    </ul>
  );
}

/** The places of posters that are on their way, so that nothing moves when they arrive. */
function blanks(count: number, caption?: ReactNode): ReactNode {
  return Array.from({ length: count }, (_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
    <li key={place} aria-hidden="true">
      <span className="p g0" />
      {caption}
    </li>
  ));
}
