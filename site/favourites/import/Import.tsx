/** Films of other sites' files: what was found, what is doubtful, and which of them are loved. */
import Papa from 'papaparse';
import { useEffect, useRef, useState } from 'react';
import type { Library } from '../library.ts';
import { save } from '../save.ts';
import type { ImportAnswer } from './import.worker.ts';
import type { Match } from './match.ts';
import { LOVED_FROM, libraryOf, type Outcome } from './outcome.ts';
import { FILE_PROBLEMS, importedText, knownText, outcomeText, reportLine, IMPORT as t } from './texts.ts';

/** Ratings to choose from; the last takes none for loved. */
const BOUNDS = [5, 6, 7, 8, 9, 10, 11] as const;

interface Props {
  files: readonly File[];
  onAdd: (films: Library) => void;
  onClose: () => void;
}

export default function Import({ files, onAdd, onClose }: Props) {
  const [answer, setAnswer] = useState<ImportAnswer>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setAnswer(undefined);
    heading.current?.focus();
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => setAnswer(data));
    worker.addEventListener('error', () => setAnswer({ kind: 'failed', text: FILE_PROBLEMS.noCatalogue }));
    worker.postMessage(files);
    return () => worker.terminate();
  }, [files]);
  return (
    <section className="import">
      <h3 ref={heading} tabIndex={-1}>
        {t.title}
      </h3>
      {answer?.kind === 'read' ? (
        <Report outcomes={answer.outcomes} onAdd={onAdd} onClose={onClose} />
      ) : (
        <>
          <p role="status">{answer === undefined ? t.reading : answer.text}</p>
          <button type="button" className="btn" onClick={onClose}>
            {t.cancel}
          </button>
        </>
      )}
    </section>
  );
}

type ReportProps = Omit<Props, 'files'> & { outcomes: readonly Outcome[] };

function Report({ outcomes, onAdd, onClose }: ReportProps) {
  const [lovedFrom, setLovedFrom] = useState(LOVED_FROM);
  const [choices, setChoices] = useState<ReadonlyMap<Outcome, number>>(new Map());
  const doubtful = outcomes.flatMap((outcome) =>
    outcome.match.kind === 'doubtful' ? [{ outcome, films: outcome.match.films }] : [],
  );
  const library = libraryOf(outcomes, (outcome) => choices.get(outcome), lovedFrom);
  const counts: Record<Match['kind'], number> = { found: 0, doubtful: 0, missing: 0, series: 0 };
  for (const { match } of outcomes) counts[match.kind]++;
  const saveReport = () => {
    const lines = outcomes.flatMap(({ rows, match }) => rows.map((row) => reportLine(row, match)));
    save(Papa.unparse(lines, { newline: '\n', escapeFormulae: true }), t.reportFile, 'text/csv');
  };
  return (
    <>
      <p role="status">{outcomeText(counts, library.gusta.length)}</p>
      <div className="fields">
        <label>
          {t.lovedFrom}
          <select value={lovedFrom} onChange={({ target }) => setLovedFrom(Number(target.value))}>
            {BOUNDS.map((bound) => (
              <option key={bound} value={bound}>
                {bound > 10 ? t.lovedNone : bound}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="note">{t.lovedRule}</p>
      {doubtful.length > 0 && (
        <>
          <h4>{t.doubtful}</h4>
          <p className="note">{t.doubtfulLead}</p>
          <ul className="doubtful">
            {doubtful.map(({ outcome, films }) => (
              <li key={`${outcome.rows[0]?.file}${outcome.rows[0]?.line}`} className="fields">
                <label>
                  {outcome.rows[0] && importedText(outcome.rows[0])}
                  <select
                    value={choices.get(outcome) ?? ''}
                    onChange={({ target }) => setChoices(withChoice(choices, outcome, target.value))}
                  >
                    <option value="">{t.none}</option>
                    {films.map((film) => (
                      <option key={film.id} value={film.id}>
                        {knownText(film)}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="chips">
        <button type="button" className="btn" onClick={() => onAdd(library)}>
          {t.add}
        </button>
        <button type="button" className="btn" onClick={saveReport}>
          {t.report}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </>
  );
}

function withChoice(
  choices: ReadonlyMap<Outcome, number>,
  outcome: Outcome,
  id: string,
): ReadonlyMap<Outcome, number> {
  const next = new Map(choices);
  if (id === '') next.delete(outcome);
  else next.set(outcome, Number(id));
  return next;
}
