/** A list of films to look through: sorted, filtered by genre and decade, with how many there are of each. */
import { useMemo, useState } from 'react';
import { genreName } from '../../pipeline/queries/texts/vocabulary.ts';
import { Retry } from '../components/Retry.tsx';
import { ListedFilms } from './FilmCards.tsx';
import type { Library } from './library.ts';
import { type Listed, loadListed, SORTS, type Sort, type Wanted } from './listed.ts';
import { choiceText, decadeText, LIST, SORT_NAMES, shownText, unknownText } from './texts.ts';
import { useLoading } from './use-library.ts';

/** Films shown at first, and more each time they are asked for. */
const SHOWN = 48;
/** Of a shorter list one sees all at a glance. */
const WORTH_FILTERING = 5;

interface Props {
  ids: readonly number[];
  notas: Library['notas'];
  className: string;
  /** Takes films out of the list; absent where it is not the visitor's own. */
  onForget?: (ids: readonly number[]) => void;
}

export function FilmList({ ids, notas, className, onForget }: Props) {
  const [choice, setChoice] = useState<Omit<Wanted, 'ids' | 'notas'>>({
    sort: 'agregadas',
    genre: null,
    decade: null,
    shown: SHOWN,
  });
  const wanted = useMemo((): Wanted => ({ ids, notas, ...choice }), [ids, notas, choice]);
  const { loaded, failed, retry } = useLoading(wanted, loadListed);
  const listed = loaded?.value;
  const choose = (part: Partial<typeof choice>) => setChoice({ ...choice, shown: SHOWN, ...part });
  if (failed && listed === undefined) return <Retry lead={LIST.failed} onRetry={retry} />;
  return (
    <>
      {ids.length >= WORTH_FILTERING && <Filter listed={listed} choice={choice} onChoose={choose} />}
      <ListedFilms
        films={listed?.films}
        expected={Math.min(ids.length, choice.shown)}
        className={className}
      />
      {listed !== undefined && listed.total > listed.films.length && (
        <p className="more">
          {shownText(listed.films.length, listed.total)}{' '}
          <button type="button" className="btn" onClick={() => choose({ shown: choice.shown + SHOWN })}>
            {LIST.more}
          </button>
        </p>
      )}
      {listed !== undefined && listed.unknown.length > 0 && (
        <p className="note">
          {unknownText(listed.unknown.length)}{' '}
          {onForget && (
            <button type="button" className="btn" onClick={() => onForget(listed.unknown)}>
              {LIST.forget}
            </button>
          )}
        </p>
      )}
    </>
  );
}

interface FilterProps {
  listed: Listed | undefined;
  choice: Pick<Wanted, 'sort' | 'genre' | 'decade'>;
  onChoose: (part: Partial<Pick<Wanted, 'sort' | 'genre' | 'decade'>>) => void;
}

function Filter({ listed, choice, onChoose }: FilterProps) {
  return (
    <div className="fields">
      <label>
        {LIST.sort}
        <select value={choice.sort} onChange={({ target }) => onChoose({ sort: target.value as Sort })}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_NAMES[sort]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {LIST.genre}
        <select
          value={choice.genre ?? ''}
          onChange={({ target }) => onChoose({ genre: target.value === '' ? null : target.value })}
        >
          <option value="">{LIST.any}</option>
          {listed?.genres.map(([genre, films]) => (
            <option key={genre} value={genre}>
              {choiceText(genreName(genre), films)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {LIST.decade}
        <select
          value={choice.decade ?? ''}
          onChange={({ target }) => onChoose({ decade: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{LIST.any}</option>
          {listed?.decades.map(([decade, films]) => (
            <option key={decade} value={decade}>
              {choiceText(decadeText(decade), films)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
