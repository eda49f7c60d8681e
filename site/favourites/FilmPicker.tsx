/** A box that finds films to add, each as a button: Enter takes the first, the arrows go from one to the next. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type SearchClient, startSearch } from '../search/client.ts';
import type { FoundName } from '../search/found.ts';
import { keepInView } from '../search/in-view.ts';
import { countText, SEARCH } from '../search/texts.ts';
import { SITE } from '../texts.ts';
import { PICKER } from './texts.ts';

/** Asked for more than shown, since people are among the answers. */
const ASKED = 30;
const SHOWN = 6;

interface Props {
  chosen: readonly number[];
  onPick: (id: number, title: string) => void;
}

export function FilmPicker({ chosen, onPick }: Props) {
  const client = useRef<SearchClient>(undefined);
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly FoundName[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (root.current !== null && box.current !== null) keepInView(root.current, box.current);
    return () => client.current?.stop();
  }, []);

  const ask = (text: string) => {
    setQuery(text);
    client.current ??= startSearch();
    client.current.ask(text, ASKED, (answer) => {
      setFailed(answer.failed === 'all');
      const names = answer.results.length > 0 ? answer.results : answer.suggestions;
      setFound(names.length === 0 && answer.isPending ? undefined : names);
    });
  };
  const retry = () => {
    // A failed worker is started anew.
    client.current?.stop();
    client.current = undefined;
    setFound(undefined);
    ask(query);
    box.current?.focus();
  };
  const close = () => {
    setQuery('');
    setFound(undefined);
    box.current?.focus();
  };
  const pick = ({ id, name }: FoundName) => {
    close();
    onPick(id, name);
  };
  const asked = query.trim() !== '';
  const films = (found ?? [])
    .filter(({ kind, id }) => kind === 'film' && !chosen.includes(id))
    .slice(0, SHOWN);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === box.current && films[0] !== undefined) pick(films[0]);
    else if (event.key === 'ArrowDown') step(root.current, 1);
    else if (event.key === 'ArrowUp') step(root.current, -1);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the box and the buttons within
    <div className="field picker" ref={root} onKeyDown={onKeyDown}>
      <label htmlFor="add" className="k">
        {PICKER.add}
      </label>
      <div className="find">
        <input
          id="add"
          ref={box}
          type="search"
          autoComplete="off"
          placeholder={PICKER.addHint}
          aria-describedby="add-help"
          value={query}
          onChange={(event) => ask(event.target.value)}
        />
        {asked && (
          <div className="drop">
            {films.map((film) => (
              <button key={film.id} type="button" onClick={() => pick(film)}>
                + {film.name} <span className="soft">{film.year}</span>
              </button>
            ))}
            {failed && (
              <div className="state">
                <p>{SEARCH.failed}</p>
                <button type="button" onClick={retry}>
                  {SITE.retry}
                </button>
              </div>
            )}
            {!failed && films.length === 0 && (
              <p className="state">{found === undefined ? SITE.loading : countText(0, false)}</p>
            )}
          </div>
        )}
      </div>
      <p id="add-help" className="note">
        {PICKER.addHelp}
      </p>
      <p className="sr" role="status">
        {asked &&
          (failed ? SEARCH.failed : found === undefined ? SITE.loading : countText(films.length, false))}
      </p>
    </div>
  );
}

/** Moves the focus among the box and the films found, round both ends. */
function step(root: HTMLElement | null, by: number): void {
  const stops = [...(root?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops.at((at + by) % stops.length)?.focus();
}
