/** The results of `/buscar/?q=`, best first. */
import { useEffect, useState } from 'react';
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import { pageTitle, SITE } from '../texts.ts';
import { type Answer, startSearch } from './client.ts';
import { addressOf, originalFound, roleOf } from './results.ts';
import { resultsText, SEARCH } from './texts.ts';

const SHOWN = 50;

export function Results({ names }: { names: string }) {
  const [query, setQuery] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    setQuery(asked);
    const box = document.querySelector<HTMLInputElement>('form.find input');
    if (box !== null) box.value = asked;
    if (asked.trim() === '') return;
    document.title = pageTitle(asked);
    // A failed worker is started anew by a retry.
    const client = startSearch(names);
    // One more than are shown, to know whether there are more.
    client.ask(asked, SHOWN + 1, setAnswer);
    return client.stop;
  }, [names, attempt]);

  if (query.trim() === '') return <p className="lead">{SEARCH.empty}</p>;
  if (answer === undefined) return <p role="status">{SITE.loading}</p>;
  if (answer.kind === 'failed') {
    return (
      <div role="alert">
        <p className="lead">{SEARCH.failed}</p>
        <button type="button" className="btn" onClick={() => setAttempt(attempt + 1)}>
          {SITE.retry}
        </button>
      </div>
    );
  }
  const { complete } = answer;
  const tuples = answer.tuples.slice(0, SHOWN);
  const more = answer.tuples.length > SHOWN;
  return (
    <>
      <p className="lead" role="status">
        {resultsText(query, { count: tuples.length, more, complete })}
      </p>
      <ol className="results">
        {tuples.map((tuple: SearchTuple) => (
          <li key={`${tuple[0]}${tuple[1]}`}>
            <a href={addressOf(tuple)} dir="auto">
              {tuple[2]}
            </a>
            <span className="soft" dir="auto">
              {originalFound(tuple, query)}
            </span>
            <span className="soft">{roleOf(tuple)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
