/**
 * A person's page, but for its template. Prerendered for the people most looked for, and rendered by a function, on
 * demand, for everybody else.
 */

import { decimal, integer } from '../../pipeline/common/numbers.ts';
import { medianOf } from '../../pipeline/common/statistics.ts';
import type { PersonEntry, PersonFilm, ReturnFigures } from '../../pipeline/store/tables.ts';
import { CompareLink } from '../compare/CompareLink.tsx';
import { type Figure, Figures } from '../components/Figures.tsx';
import { titleProps } from '../components/film-title.ts';
import { TableHead } from '../components/TableHead.tsx';
import { Collaborators } from './Collaborators.tsx';
import { ReturnChart } from './ReturnChart.tsx';
import { charted, type KnownFilm, outlyingFilms, pointsOf } from './returns.ts';
import {
  knownOf,
  medianLead,
  namesakeText,
  notDirectedLine,
  ofAll,
  outlierLine,
  PERSON,
  personLead,
  roleText,
  totalLine,
} from './texts.ts';

/** With fewer there is nothing to compare. */
const FEWEST_CHARTED = 3;

const COLUMNS = [
  PERSON.year,
  PERSON.film,
  PERSON.ratio,
  PERSON.role,
  PERSON.score,
  PERSON.votes,
  PERSON.cost,
  PERSON.takings,
];
const NUMERIC = [2, 4, 5, 6, 7];

export function PersonView({ person }: { person: PersonEntry }) {
  const known = charted(person.films);
  const points = pointsOf(known);
  const median = medianOf(known.map((film) => film.ratio));
  return (
    <div className="in">
      <header className="head">
        <h1 dir="auto">{person.name}</h1>
        <p className="lead">{personLead(person)}</p>
        <CompareLink kind="persona" id={person.id} />
      </header>
      {person.acting && (
        <section>
          <h2>{PERSON.acting}</h2>
          <Figures figures={returnFigures(person.acting)} />
          <p className="note">{totalLine(person.acting)}</p>
          {person.acting.notDirected.films > 0 && person.acting.notDirected.films < person.acting.films && (
            <p className="note">{notDirectedLine(person.acting.notDirected)}</p>
          )}
        </section>
      )}
      {person.directing && (
        <section>
          <h2>{PERSON.directing}</h2>
          <Figures figures={returnFigures(person.directing)} />
          <p className="note">{totalLine(person.directing)}</p>
        </section>
      )}
      {known.length >= FEWEST_CHARTED && (
        <section>
          <h2>{PERSON.chart}</h2>
          <div className="beside">
            <figure
              className="chart returns"
              data-chart="returns"
              data-median={median}
              data-points={JSON.stringify(points)}
            >
              <ReturnChart points={points} medians={[median]} note={PERSON.chartNote} />
              <figcaption className="note">
                {known.some((film) => !film.directed) && <span className="key">{PERSON.actedDot}</span>}{' '}
                {known.some((film) => film.directed) && <span className="key d">{PERSON.directedDot}</span>}{' '}
                {PERSON.chartNote}
              </figcaption>
            </figure>
            <Outliers films={outlyingFilms(known, median)} median={median} />
          </div>
        </section>
      )}
      {person.collaborators.length > 0 && (
        <section>
          <h2>{PERSON.collaborators}</h2>
          <Collaborators person={person} />
        </section>
      )}
      <section>
        <h2>{PERSON.filmography}</h2>
        <Filmography films={person.films} />
        <p className="note">{PERSON.returnHelp}</p>
      </section>
      {person.namesakes.length > 0 && (
        <section>
          <h2>{PERSON.namesakes}</h2>
          <ul className="line">
            {person.namesakes.map((other) => (
              <li key={other.id}>
                <a href={`/persona/${other.id}/`}>{namesakeText(other)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function returnFigures(figures: ReturnFigures): Figure[] {
  const counts: Figure[] = [
    [PERSON.films, integer(figures.films)],
    [PERSON.known, integer(figures.filmsWithReturn), ofAll(figures.films)],
  ];
  // Of no film with a return there is nothing more to say than that.
  if (figures.filmsWithReturn === 0) return counts;
  return [
    [PERSON.median, `×${decimal(figures.median)}`, knownOf(figures)],
    counts[0] as Figure,
    [PERSON.meanKnown, `×${decimal(figures.meanKnown)}`, PERSON.meanKnownHint],
    [PERSON.mean, `×${decimal(figures.mean)}`, PERSON.meanHint],
  ];
}

function Outliers({ films, median }: { films: readonly KnownFilm[]; median: number }) {
  return (
    <div>
      <h3>{PERSON.outliers}</h3>
      <p className="soft">{medianLead(median)}</p>
      <ol className="outliers">
        {films.map((film) => (
          <li key={film.id}>
            <a href={`/pelicula/${film.id}/`} dir="auto" {...titleProps(film)} />{' '}
            <span className="soft">
              {film.year} · {outlierLine(film.ratio, median)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Filmography({ films }: { films: readonly PersonFilm[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={PERSON.filmography}>
      <table data-sortable>
        <TableHead columns={COLUMNS} numeric={NUMERIC} />
        <tbody>
          {films.toReversed().map((film) => (
            <tr key={film.id}>
              <td>{film.year}</td>
              <td>
                <a href={`/pelicula/${film.id}/`} dir="auto" {...titleProps(film)} />
              </td>
              <td className="r">{film.ratio === null ? '–' : `×${decimal(film.ratio)}`}</td>
              <td>{roleText(film)}</td>
              <td className="r">{film.score === 0 ? '–' : decimal(film.score, 1)}</td>
              <td className="r">{integer(film.votes)}</td>
              <td className="r">{money(film.budget)}</td>
              <td className="r">{money(film.revenue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function money(value: number): string {
  return value === 0 ? '–' : integer(value);
}
