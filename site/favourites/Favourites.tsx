/** Choosing films and seeing at once what to watch after all of them. */
import { type ReactNode, useRef, useState } from 'react';
import { SITE } from '../texts.ts';
import { Exchange } from './Exchange.tsx';
import { ChosenFilms, RecommendedFilms } from './FilmCards.tsx';
import { FilmPicker } from './FilmPicker.tsx';
import { joinFavourites, MAX_FAVOURITES, toggleFavourite } from './store.ts';
import {
  addedText,
  FAVOURITES,
  fullText,
  joinedText,
  recommendedText,
  removedText,
  unknownText,
} from './texts.ts';
import { useFavourites } from './use-favourites.ts';
import { type Recommendations, useRecommendations } from './use-recommendations.ts';

export function Favourites() {
  const { own, shared, isKept, change, leaveShared } = useFavourites();
  const [said, setSaid] = useState('');
  const [before, setBefore] = useState<readonly number[]>();
  const heading = useRef<HTMLHeadingElement>(null);
  const ids = shared ?? own;
  const recommendations = useRecommendations(ids);
  const { loaded } = recommendations;

  /** What can be undone is what takes films away. */
  const update = (next: readonly number[], text: string) => {
    setBefore(own.some((id) => !next.includes(id)) ? own : undefined);
    setSaid(text);
    change(next);
  };
  const add = (id: number, title: string) =>
    own.length >= MAX_FAVOURITES
      ? setSaid(`${fullText(MAX_FAVOURITES)}.`)
      : update(toggleFavourite(own, id), addedText(title));
  // A button that goes away once it is pressed, with its film or with its list, leaves the focus in what is shown.
  const stay = () => heading.current?.focus();
  const takeAway = (next: readonly number[], text: string) => {
    stay();
    update(next, text);
  };
  const showOwn = () => {
    stay();
    leaveShared();
  };
  const join = (others: readonly number[]) => {
    const next = joinFavourites(own, others);
    const isFull = next.length === MAX_FAVOURITES && others.some((id) => !next.includes(id));
    update(next, `${joinedText(next.length - own.length)}${isFull ? ` ${fullText(MAX_FAVOURITES)}.` : ''}`);
  };
  const unknown = ids.filter((id) => loaded?.ids.includes(id) === true && !loaded.films.has(id));
  return (
    <>
      {shared === null && <FilmPicker chosen={own} onPick={add} />}
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {shared === null ? FAVOURITES.yours : FAVOURITES.theirs}
        </h2>
        {shared !== null && (
          <div className="theirs">
            <p className="lead">{shared.length === 0 ? FAVOURITES.emptyLink : FAVOURITES.theirsLead}</p>
            <div className="chips">
              {shared.length > 0 && (
                <button
                  type="button"
                  className="btn"
                  onClick={() => {
                    join(shared);
                    showOwn();
                  }}
                >
                  {FAVOURITES.keepTheirs}
                </button>
              )}
              <button type="button" className="btn" onClick={showOwn}>
                {FAVOURITES.showYours}
              </button>
            </div>
          </div>
        )}
        {shared === null && own.length === 0 && <p className="lead">{FAVOURITES.none}</p>}
        <ChosenFilms
          ids={ids}
          loaded={loaded}
          onRemove={
            shared === null
              ? (id, title) => takeAway(toggleFavourite(own, id), removedText(title))
              : undefined
          }
        />
        {unknown.length > 0 && (
          <p className="note">
            {unknownText(unknown.length)}{' '}
            {shared === null && (
              <button
                type="button"
                className="btn"
                onClick={() =>
                  takeAway(
                    own.filter((id) => !unknown.includes(id)),
                    '',
                  )
                }
              >
                {FAVOURITES.forget}
              </button>
            )}
          </p>
        )}
        {shared === null && (
          <Exchange
            ids={own}
            onSay={setSaid}
            onImport={join}
            onClear={() => takeAway([], FAVOURITES.cleared)}
          />
        )}
        <Said
          text={[said, isKept ? '' : FAVOURITES.notKept].join(' ').trim()}
          recommendations={recommendations}
        >
          {before !== undefined && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                stay();
                update(before, FAVOURITES.undone);
              }}
            >
              {FAVOURITES.undo}
            </button>
          )}
        </Said>
      </section>
      {ids.length > 0 && <Recommended {...recommendations} />}
    </>
  );
}

/** What has just happened, in sight and aloud, and aloud too how many recommendations there are now. */
function Said({
  text,
  recommendations,
  children,
}: {
  text: string;
  recommendations: Recommendations;
  children: ReactNode;
}) {
  const { loaded, isLoading, failed } = recommendations;
  const found =
    failed || loaded === undefined || loaded.ids.length === 0 ? undefined : loaded.recommended.length;
  const count = isLoading ? SITE.loading : found === undefined ? '' : recommendedText(found);
  return (
    <div className="said">
      <p role="status">
        {text} <span className="sr">{count}</span>
      </p>
      {children}
    </div>
  );
}

function Recommended({ loaded, isLoading, failed, retry }: Recommendations) {
  return (
    <section aria-busy={isLoading}>
      <h2>{FAVOURITES.recommended}</h2>
      {failed ? (
        <div role="alert">
          <p className="lead">{FAVOURITES.failed}</p>
          <button type="button" className="btn" onClick={retry}>
            {SITE.retry}
          </button>
        </div>
      ) : (
        <>
          {loaded?.recommended.length === 0 && !isLoading && <p className="lead">{FAVOURITES.noneLeft}</p>}
          <RecommendedFilms loaded={loaded?.ids.length === 0 ? undefined : loaded} />
        </>
      )}
    </section>
  );
}
