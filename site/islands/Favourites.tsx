/** Choosing films and seeing at once what to watch after all of them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilmEntry } from '../../pipeline/queries/families.ts';
import { reasonText } from '../../pipeline/queries/texts/reasons.ts';
import { type JointRecommendation, recommendJointly } from '../../pipeline/recommend/joint.ts';
import {
  browserStorage,
  exportFavourites,
  favouritesIn,
  importFavourites,
  readFavourites,
  sharedAddress,
  toggleFavourite,
  writeFavourites,
} from '../favourites/store.ts';
import { posterClass } from '../posters.ts';
import { SITE } from '../texts/common.ts';
import { becauseText, FAVOURITES, removeText } from '../texts/favourites.ts';
import { FilmPicker } from './FilmPicker.tsx';
import { shards } from './shards.ts';

const RECOMMENDED = 12;
/** Reasons shown of each, besides the favourites that it is due to. */
const REASONS = 2;

const BLANKS = Array.from({ length: RECOMMENDED }, (_, place) => place);

interface Loaded {
  readonly films: ReadonlyMap<number, FilmEntry>;
  readonly recommended: readonly JointRecommendation[];
}

export function Favourites({ generation }: { generation: string }) {
  const [ids, setIds] = useState<readonly number[]>(
    () => favouritesIn(location.search) ?? readFavourites(browserStorage()),
  );
  const { loaded, failed, retry } = useRecommendations(ids);
  const change = useCallback((next: readonly number[]) => {
    setIds(next);
    writeFavourites(browserStorage(), next);
    // The shared address has done its part: what follows is this browser's own list.
    history.replaceState(null, '', location.pathname);
  }, []);
  const toggle = (id: number) => change(toggleFavourite(ids, id));

  return (
    <>
      <FilmPicker generation={generation} chosen={ids} onPick={toggle} />
      <section>
        <h2>{FAVOURITES.yours}</h2>
        {ids.length === 0 && <p className="lead">{FAVOURITES.none}</p>}
        <ul className="cards mine">
          {ids.map((id) => {
            const film = loaded?.films.get(id);
            if (film === undefined) return <Blank key={id} />;
            return (
              <li key={id}>
                <Poster film={film} genre={film.genres[0]} />
                <button
                  type="button"
                  className="btn"
                  onClick={() => toggle(id)}
                  aria-label={removeText(film.title)}
                >
                  ✕
                </button>
              </li>
            );
          })}
        </ul>
        <Exchange ids={ids} onChange={change} />
      </section>
      {failed && (
        <div role="alert">
          <p className="lead">{FAVOURITES.failed}</p>
          <button type="button" className="btn" onClick={retry}>
            {SITE.retry}
          </button>
        </div>
      )}
      {ids.length > 0 && !failed && (
        <section aria-busy={loaded === undefined}>
          <h2>{FAVOURITES.recommended}</h2>
          <ul className="cards">
            {loaded === undefined && BLANKS.map((place) => <Blank key={place} />)}
            {(loaded?.recommended ?? []).map((film) => (
              <li key={film.id}>
                <Poster film={film} genre={loaded?.films.get(film.id)?.genres[0]} />
                <ul className="cap">
                  {film.reasons.slice(0, REASONS).map((reason) => (
                    <li key={reason.kind}>{reasonText(reason)}</li>
                  ))}
                  <li>{becauseText(film.becauseOf.flatMap((id) => loaded?.films.get(id)?.title ?? []))}</li>
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Poster({
  film,
  genre,
}: {
  film: { id: number; title: string; year: number };
  genre: string | undefined;
}) {
  return (
    <a href={`/pelicula/${film.id}/`}>
      <span className={posterClass(film.id, film.title, genre)}>
        <small>{film.year}</small>
        <b>{film.title}</b>
      </span>
    </a>
  );
}

/** The place of a poster that is on its way, so that nothing moves when it arrives. */
function Blank() {
  return (
    <li aria-hidden="true">
      <span className="p g0" />
    </li>
  );
}

/** Sharing by address, and by file. */
function Exchange({ ids, onChange }: { ids: readonly number[]; onChange: (ids: readonly number[]) => void }) {
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const share = async () => {
    const address = sharedAddress(location.origin, ids);
    history.replaceState(null, '', address);
    try {
      await navigator.clipboard.writeText(address);
      setSaid(FAVOURITES.shared);
    } catch {
      // Without leave to copy, the address is at least in the address bar.
      setSaid(address);
    }
  };
  const save = () => {
    const url = URL.createObjectURL(new Blob([exportFavourites(ids)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = FAVOURITES.file;
    link.click();
    URL.revokeObjectURL(url);
  };
  const open = async (chosen: File | undefined) => {
    const imported = chosen === undefined ? null : importFavourites(await chosen.text());
    setSaid(imported === null ? FAVOURITES.badFile : '');
    if (imported !== null) onChange(imported);
  };
  return (
    <>
      <div className="chips">
        {ids.length > 0 && (
          <>
            <button type="button" className="btn" onClick={share}>
              {FAVOURITES.share}
            </button>
            <button type="button" className="btn" onClick={save}>
              {FAVOURITES.export}
            </button>
          </>
        )}
        <button type="button" className="btn" onClick={() => file.current?.click()}>
          {FAVOURITES.import}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json"
          hidden
          aria-label={FAVOURITES.import}
          onChange={(event) => void open(event.target.files?.[0])}
        />
        {ids.length > 0 && (
          <button type="button" className="btn" onClick={() => onChange([])}>
            {FAVOURITES.clear}
          </button>
        )}
      </div>
      <p className="note" role="status">
        {said}
      </p>
    </>
  );
}

/** The chosen films and what they recommend together; what was shown stays until the next is ready. */
function useRecommendations(ids: readonly number[]) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads again
  useEffect(() => {
    let current = true;
    load(ids).then(
      (next) => {
        if (!current) return;
        setFailed(false);
        setLoaded(next);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [ids, attempt]);
  return { loaded, failed, retry: () => setAttempt(attempt + 1) };
}

/** @throws {ShardError} */
async function load(ids: readonly number[]): Promise<Loaded> {
  const reader = await shards();
  const favourites = await Promise.all(
    ids.map(async (id) => ({
      id,
      recommendations: (await reader.get('recommendations', String(id))) ?? [],
    })),
  );
  const recommended = recommendJointly(favourites, RECOMMENDED);
  const films = new Map<number, FilmEntry>();
  await Promise.all(
    [...ids, ...recommended.map(({ id }) => id)].map(async (id) => {
      const film = await reader.get('films', String(id));
      if (film !== undefined) films.set(id, film);
    }),
  );
  return { films, recommended };
}
