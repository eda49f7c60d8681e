/** The results of `/buscar/?q=`, best first. */
import { useEffect, useState } from 'react';
import { Retry } from '../components/Retry.tsx';
import { pageTitle, SITE } from '../texts.ts';
import { type Answer, startSearch } from './client.ts';
import { addressOf, roleOf } from './results.ts';
import { resultsText, SEARCH } from './texts.ts';

const SHOWN = 50;

export function Results() {
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
    const client = startSearch();
    // One more than are shown, to know whether there are more.
    client.ask(asked, SHOWN + 1, setAnswer);
    return client.stop;
  }, [attempt]);

  if (query.trim() === '') return <p className="lead">{SEARCH.empty}</p>;
  if (answer === undefined) return <p role="status">{SITE.loading}</p>;
  if (answer.failed === 'all' && answer.results.length === 0) {
    return <Retry lead={SEARCH.failed} onRetry={() => setAttempt(attempt + 1)} />;
  }
  const isGuess = answer.results.length === 0 && answer.suggestions.length > 0;
  const shown = (isGuess ? answer.suggestions : answer.results).slice(0, SHOWN);
  const more = answer.results.length > SHOWN;
  const found = { count: Math.min(answer.results.length, SHOWN), more };
  return (
    <>
      <p className="lead" role="status">
        {resultsText(query, { ...found, complete: !answer.isPending, isGuess })}
        {answer.failed === 'api' && ` ${navigator.onLine ? SEARCH.partial : SEARCH.offline}`}
      </p>
      <ol className="results">
        {shown.map((name) => (
          <li key={`${name.kind}${name.id}`}>
            <a href={addressOf(name)} dir="auto">
              {name.name}
            </a>
            <span className="soft" dir="auto">
              {name.otherName}
            </span>
            <span className="soft">{roleOf(name)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
