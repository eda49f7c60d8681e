/** A box that finds films to add, each as a button. */
import { useEffect, useRef, useState } from 'react';
import type { SearchTuple } from '../../pipeline/queries/families.ts';
import { type SearchClient, startSearch } from '../scripts/search-client.ts';
import { FAVOURITES } from '../texts/favourites.ts';
import { countText, SEARCH } from '../texts/search.ts';

/** Asked for more than shown, since people are among the answers. */
const ASKED = 30;
const SHOWN = 6;

interface Props {
  generation: string;
  chosen: readonly number[];
  onPick: (id: number) => void;
}

export function FilmPicker({ generation, chosen, onPick }: Props) {
  const client = useRef<SearchClient>(undefined);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly SearchTuple[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => () => client.current?.stop(), []);

  const ask = (text: string) => {
    setQuery(text);
    client.current ??= startSearch(generation);
    client.current.ask(text, ASKED, (answer) => {
      setFailed(answer.kind === 'failed');
      setFound(answer.kind === 'found' ? answer.tuples : []);
    });
  };
  const films = found.filter(([kind, id]) => kind === 'film' && !chosen.includes(id)).slice(0, SHOWN);
  const asked = query.trim() !== '';
  return (
    <div className="picker">
      <label htmlFor="add" className="k">
        {FAVOURITES.add}
      </label>
      <div className="find">
        <input
          id="add"
          type="search"
          autoComplete="off"
          placeholder={FAVOURITES.addHint}
          value={query}
          onChange={(event) => ask(event.target.value)}
        />
      </div>
      <p className="sr" role="status">
        {asked ? (failed ? SEARCH.failed : countText(films.length)) : ''}
      </p>
      {asked && (
        <div className="chips">
          {films.map(([, id, title, year]) => (
            <button
              key={id}
              type="button"
              className="btn"
              onClick={() => {
                onPick(id);
                setQuery('');
                setFound([]);
              }}
            >
              + {title} <span className="soft">{year}</span>
            </button>
          ))}
          {failed && <p>{SEARCH.failed}</p>}
        </div>
      )}
    </div>
  );
}
