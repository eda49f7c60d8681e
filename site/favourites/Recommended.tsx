/** What to see next: after the own films, or for two. */
import { useMemo } from 'react';
import { Retry } from '../components/Retry.tsx';
import { SITE } from '../texts.ts';
import { RecommendedFilms } from './FilmCards.tsx';
import type { Library } from './library.ts';
import { type Audience, COUNTED, loadRecommended } from './recommended.ts';
import { countedText, recommendedText, RECOMMENDED_TEXT as t } from './texts.ts';
import { useLoading } from './use-library.ts';

interface Props {
  own: Library;
  /** Somebody else's list, where there is one. */
  theirs?: readonly number[];
}

export function Recommended({ own, theirs }: Props) {
  const { gusta, vista, rechazada } = own;
  // What is to be seen changes no recommendation.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the library these three lists matter
  const audience = useMemo((): Audience => ({ own, theirs }), [gusta, vista, rechazada, theirs]);
  const { loaded, isLoading, failed, retry } = useLoading(audience, loadRecommended);
  const found = loaded?.value;
  const isForTwo = gusta.length > 0 && theirs !== undefined && theirs.length > 0;
  const most = Math.max(gusta.length, theirs?.length ?? 0);
  return (
    <section aria-busy={isLoading}>
      <h2>{isForTwo ? t.forTwo : t.title}</h2>
      {isForTwo && <p className="lead">{t.forTwoLead}</p>}
      {most > COUNTED && <p className="note">{countedText(COUNTED)}</p>}
      <p className="sr" role="status">
        {isLoading ? SITE.loading : failed || found === undefined ? '' : recommendedText(found.length)}
      </p>
      {failed ? (
        <Retry lead={t.failed} onRetry={retry} />
      ) : (
        <>
          {found?.length === 0 && !isLoading && <p className="lead">{t.none}</p>}
          <RecommendedFilms films={found} />
        </>
      )}
    </section>
  );
}
