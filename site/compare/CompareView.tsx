/** Two films or two people side by side, and the box to choose them with. Rendered by a function, on demand. */
import type { ReactNode } from 'react';
import { decimal } from '../../pipeline/common/numbers.ts';
import { medianOf } from '../../pipeline/common/statistics.ts';
import type { FilmEntry, FilmRef, PersonEntry } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { titleProps } from '../components/film-title.ts';
import { TableHead } from '../components/TableHead.tsx';
import { PersonLink } from '../film/Cast.tsx';
import { ReturnChart } from '../person/ReturnChart.tsx';
import { charted, pointsOf } from '../person/returns.ts';
import { PERSON } from '../person/texts.ts';
import { kindText, SEARCH } from '../search/texts.ts';
import { SITE } from '../texts.ts';
import { compareAddress } from './ask.ts';
import { filmRows, filmsOfBoth, peopleInBoth, personRows, type RowGroup } from './figures.ts';
import { MoneyChart } from './MoneyChart.tsx';
import { type ComparePage, type FoundItem, namesOf } from './page.ts';
import * as t from './texts.ts';

export function CompareView({ chosen, query, found, problem }: ComparePage) {
  const names = namesOf(chosen);
  return (
    <div className="in compare">
      <header className="head">
        <h1>{t.comparedTitle(names)}</h1>
        <p className="lead">{t.comparedLead(names)}</p>
        {problem !== undefined && <p role="alert">{problem}</p>}
      </header>
      <Picker chosen={chosen} query={query} found={found} />
      {chosen?.kind === 'pelicula' && <Films films={chosen.items} />}
      {chosen?.kind === 'persona' && <People people={chosen.items} />}
    </div>
  );
}

/** The first stays, and the search box chooses what it is compared with. */
function Picker({ chosen, query, found }: Pick<ComparePage, 'chosen' | 'query' | 'found'>) {
  const first = chosen?.items[0]?.id;
  const own = chosen && first !== undefined ? `a=${chosen.kind}-${first}` : '';
  const param = own === '' ? 'a' : 'b';
  return (
    <section>
      <h2>{t.pickerTitle(namesOf(chosen), chosen?.kind === 'pelicula')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: the box is a form, as on every page */}
      <form
        className="find"
        role="search"
        action="/comparar/"
        data-opens={`/comparar/?${own === '' ? '' : `${own}&`}${param}=`}
        data-only={chosen?.kind}
      >
        {own !== '' && <input type="hidden" name="a" value={own.slice(2)} />}
        <input
          type="search"
          name="q"
          aria-label={SEARCH.label}
          placeholder={SEARCH.placeholder}
          defaultValue={query}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" aria-label={SEARCH.submit} />
      </form>
      {query !== '' && <FoundList query={query} found={found} chosen={chosen} />}
    </section>
  );
}

/** What was found, where no script runs. */
function FoundList({ query, found, chosen }: Pick<ComparePage, 'chosen' | 'query' | 'found'>) {
  const first = chosen?.items.slice(0, 1).map(({ id }) => id) ?? [];
  return (
    <>
      <p>{t.resultsText(query, found.length)}</p>
      <ul className="line">
        {found.map((item: FoundItem) => (
          <li key={`${item.kind}${item.id}`}>
            <a href={compareAddress(item.kind, ...first, item.id)}>{item.name}</a>
            <span className="soft">
              {' '}
              {item.year === 0 ? kindText(item.role) : `${kindText(item.role)} · ${item.year}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Films({ films }: { films: readonly FilmEntry[] }) {
  const [one, other] = films;
  return (
    <>
      <Figures
        groups={filmRows(films)}
        heads={films.map((film) => (
          <a key={film.id} href={`/pelicula/${film.id}/`} dir="auto" {...titleProps(film)} />
        ))}
      />
      {one && other && films.every(({ budget, revenue }) => budget + revenue > 0) && (
        <section>
          <h2>{t.CHART.money}</h2>
          <figure className="chart">
            <MoneyChart films={films} />
            <Keys names={films.map(shownTitle)} note={t.CHART.moneyNote} />
          </figure>
        </section>
      )}
      {one && other && (
        <InCommon title={t.IN_COMMON.people} none={t.IN_COMMON.noPeople}>
          {peopleInBoth(one, other).map((person) => (
            <li key={person.id}>
              <PersonLink person={person} />
            </li>
          ))}
        </InCommon>
      )}
    </>
  );
}

function People({ people }: { people: readonly PersonEntry[] }) {
  const [one, other] = people;
  return (
    <>
      <Figures
        groups={personRows(people)}
        heads={people.map((person) => <PersonLink key={person.id} person={person} />)}
      />
      {other && <Returns people={people} />}
      {one && other && (
        <InCommon title={t.IN_COMMON.films} none={t.IN_COMMON.noFilms}>
          {filmsOfBoth(one, other).map((film: FilmRef) => (
            <li key={film.id}>
              <span>{film.year}</span>
              <a href={`/pelicula/${film.id}/`} {...titleProps(film)} />
            </li>
          ))}
        </InCommon>
      )}
    </>
  );
}

/** The same figures, a column for each. */
function Figures({ groups, heads }: { groups: readonly RowGroup[]; heads: readonly ReactNode[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.COMPARE.figure}</th>
          {heads.map((head, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns, which stay where they are
            <th scope="col" key={place}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ name: group, rows }) => (
        <tbody key={group ?? ''}>
          {group !== undefined && (
            <tr>
              <th scope="rowgroup" colSpan={heads.length + 1}>
                {group}
              </th>
            </tr>
          )}
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: likewise
                <td key={place}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The returns of both over the years, and the same as a table. */
function Returns({ people }: { people: readonly PersonEntry[] }) {
  const known = people.map(({ films }) => charted(films));
  if (known.some((films) => films.length === 0)) return null;
  return (
    <section>
      <h2>{PERSON.chart}</h2>
      <figure className="chart">
        <ReturnChart
          points={known.flatMap((films, place) =>
            pointsOf(films).map(([year, ratio, title]) => [year, ratio, title, place === 0 ? 0 : 1] as const),
          )}
          medians={known.map((films) => medianOf(films.map(({ ratio }) => ratio)))}
          note={t.CHART.returnsNote}
        />
        <Keys names={people.map(({ name }) => name)} note={t.CHART.returnsNote} />
        <details>
          <summary>{SITE.asTable}</summary>
          <table>
            <caption>{PERSON.chart}</caption>
            <TableHead columns={t.CHART.columns} numeric={[3]} />
            <tbody>
              {people.flatMap((person, place) =>
                (known[place] ?? []).map((film) => (
                  <tr key={`${person.id} ${film.id}`}>
                    <th scope="row">{person.name}</th>
                    <td>{film.year}</td>
                    <td {...titleProps(film)} />
                    <td className="r">×{decimal(film.ratio)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}

/** Which colour is whose. */
function Keys({ names, note }: { names: readonly string[]; note: string }) {
  return (
    <figcaption className="note">
      {names.map((name, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two names, which may be the same
        <span key={place} className={place === 0 ? 'key' : 'key d'}>
          {name}
        </span>
      ))}{' '}
      {note}
    </figcaption>
  );
}

function InCommon({
  title,
  none,
  children,
}: {
  title: string;
  none: string;
  children: readonly ReactNode[];
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 ? <p className="soft">{none}</p> : <ul className="line">{children}</ul>}
    </section>
  );
}
