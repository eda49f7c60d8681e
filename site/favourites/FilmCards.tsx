/** Films as posters: the chosen ones, and the recommended ones with their explanations. */
import type { ReactNode } from 'react';
import { explanationText } from '../../pipeline/queries/texts/explanations.ts';
import type { FilmRef } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { PosterLink } from '../components/Poster.tsx';
import { becauseText, removeText } from './texts.ts';
import { RECOMMENDED, type Recommendations } from './use-recommendations.ts';

/** Explanations shown of each, besides the favourites that it is due to. */
const EXPLANATIONS = 2;
const BLANKS = Array.from({ length: RECOMMENDED }, (_, place) => place);

interface ChosenProps {
  ids: readonly number[];
  loaded: Recommendations['loaded'];
  /** Absent where the list is not the user's own. */
  onRemove?: ((id: number, title: string) => void) | undefined;
}

export function ChosenFilms({ ids, loaded, onRemove }: ChosenProps) {
  // An id that the catalogue does not have gets no card once that is known.
  const shown = ids.filter((id) => loaded?.films.has(id) === true || loaded?.ids.includes(id) !== true);
  return (
    <ul className="cards mine">
      {shown.map((id) => {
        const film = loaded?.films.get(id);
        if (film === undefined) return <Blank key={id} />;
        return (
          <li key={id}>
            <PosterLink film={film} genre={film.genres[0]} />
            {onRemove && (
              <button
                type="button"
                className="btn"
                onClick={() => onRemove(id, shownTitle(film))}
                aria-label={removeText(shownTitle(film))}
              >
                ✕
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function RecommendedFilms({ loaded }: Pick<Recommendations, 'loaded'>) {
  return (
    <ul className="cards joint">
      {loaded === undefined &&
        BLANKS.map((place) => (
          <Blank key={place}>
            <span className="cap" />
          </Blank>
        ))}
      {loaded?.recommended.map((film) => (
        <li key={film.id}>
          <PosterLink film={film} genre={film.genre} />
          <ul className="cap">
            {film.explanations.slice(0, EXPLANATIONS).map((explanation) => (
              <li key={explanation.kind}>{explanationText(explanation)}</li>
            ))}
            <li>{becauseText(film.becauseOf.flatMap((id) => titleOf(loaded.films.get(id))))}</li>
          </ul>
        </li>
      ))}
    </ul>
  );
}

function titleOf(film: FilmRef | undefined): string[] {
  return film === undefined ? [] : [shownTitle(film)];
}

/** The place of a poster that is on its way, so that nothing moves when it arrives. */
function Blank({ children }: { children?: ReactNode }) {
  return (
    <li aria-hidden="true">
      <span className="p g0" />
      {children}
    </li>
  );
}
