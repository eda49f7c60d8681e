/**
 * A film's page, but for its template. Prerendered for the best-known films, and rendered by a function, on
 * demand, for the others. Tens of thousands of pages are made of it: its markup is lean.
 */

import type { CSSProperties } from 'react';
import { decimal, dollars } from '../../pipeline/common/numbers.ts';
import { slugOf } from '../../pipeline/queries/explore/names.ts';
import { explanationText } from '../../pipeline/queries/texts/explanations.ts';
import { countryName, genreName, languageName, sagaName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmEntry, FilmRef, PersonRef } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { titleProps } from '../components/film-title.ts';
import { Poster, PosterLink } from '../components/Poster.tsx';
import { barShare } from '../components/share.ts';
import { SITE } from '../texts.ts';
import { otherTitles, titleLanguage } from './other-titles.ts';
import type { FilmPage } from './page.ts';
import { roleInSpanish } from './role-texts.ts';
import * as t from './texts.ts';

const CAST = 8;
const COUNTRIES = 4;
const COMPANIES = 3;
/** The first recommendations give a second explanation. */
const TWICE_EXPLAINED = 3;

export function FilmView({ film, recommended }: FilmPage) {
  return (
    <>
      <div className="in film">
        <Poster film={film} genre={film.genres[0]} silent />
        <header>
          <h1 dir="auto" lang={film.spanish === undefined ? titleLanguage(film) : undefined}>
            {shownTitle(film)}
          </h1>
          <p className="soft">
            <a href={yearAddress(film.year)}>{film.year}</a> · {t.runtimeText(film)} ·{' '}
            {film.genres.length === 0
              ? t.NO_GENRE
              : linked(film.genres, (genre) => [`/genero/${slugOf(genreName(genre))}/`, genreName(genre)])}
          </p>
          {film.isUnreleased === true && (
            <p>
              <strong>{t.FILM.unreleased}</strong>
            </p>
          )}
          {otherTitles(film).map(({ label, title, language }) => (
            <p className="soft" key={label}>
              {label} <bdi lang={language}>{title}</bdi>
            </p>
          ))}
          {film.tagline && (
            <p className="tag" lang="en">
              {film.tagline}
            </p>
          )}
        </header>
        <div>
          <Facts film={film} />
          <section>
            <h2>
              {t.FILM.synopsis}
              {film.overview && <small> {t.FILM.inEnglish}</small>}
            </h2>
            {film.overview ? (
              <p className="lead" lang="en">
                {film.overview}
              </p>
            ) : (
              <p className="soft">{t.FILM.noSynopsis}</p>
            )}
          </section>
          <div className="two">
            <Votes film={film} />
            <Money film={film} />
          </div>
          <Cast film={film} />
          <Saga film={film} />
          {film.namesakes.length > 0 && (
            <section>
              <h2>{t.FILM.namesakes}</h2>
              <ul className="line">
                {film.namesakes.map((other) => (
                  <li key={other.id}>
                    <span>{other.year}</span>
                    <FilmLink film={other} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <Recommended films={recommended} />
    </>
  );
}

/** In the place of a film that cannot be read for now. */
export function FilmUnavailable() {
  return (
    <div className="in head" role="alert">
      <h1>{t.UNAVAILABLE.title}</h1>
      <p className="lead">{t.UNAVAILABLE.lead}</p>
      <form>
        <button type="submit" className="btn">
          {SITE.retry}
        </button>
      </form>
    </div>
  );
}

function Facts({ film }: { film: FilmEntry }) {
  const { day, month, year } = t.dateParts(film.date);
  return (
    <dl className="label">
      <div>
        <dt>{t.FILM.release}</dt>
        <dd>
          {day} de <a href={`/explorar/?mes=${month}`}>{month}</a> de{' '}
          <a href={yearAddress(film.year)}>{year}</a>
        </dd>
      </div>
      <div>
        <dt>{t.FILM.direction}</dt>
        <dd>
          {film.directors.length === 0
            ? t.FILM.unknown
            : film.directors.flatMap((person, index) => [
                index > 0 && ', ',
                <PersonLink key={person.id} person={person} />,
              ])}
        </dd>
      </div>
      {film.language && (
        <div>
          <dt>{t.FILM.language}</dt>
          <dd>
            <a href={`/idioma/${film.language}/`}>{languageName(film.language)}</a>
          </dd>
        </div>
      )}
      {film.countries.length > 0 && (
        <div>
          <dt>{t.FILM.countries}</dt>
          <dd>
            {linked(film.countries.slice(0, COUNTRIES), (code) => [
              `/pais/${code.toLowerCase()}/`,
              countryName(code),
            ])}
          </dd>
        </div>
      )}
      {film.companies.length > 0 && (
        <div>
          <dt>{t.FILM.companies}</dt>
          <dd>
            {linked(film.companies.slice(0, COMPANIES), ({ id, name }) => [
              `/explorar/?productora=${id}`,
              name,
            ])}
          </dd>
        </div>
      )}
      <div>
        <dt>{t.FILM.more}</dt>
        <dd>
          <a href={`https://www.themoviedb.org/movie/${film.id}`} rel="external noopener noreferrer">
            TMDB
          </a>
          {film.imdbId && (
            <>
              {', '}
              <a href={`https://www.imdb.com/title/${film.imdbId}/`} rel="external noopener noreferrer">
                IMDb
              </a>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Names with links, one after another. */
function linked<Item>(items: readonly Item[], linkOf: (item: Item) => readonly [href: string, text: string]) {
  return items.flatMap((item, place) => {
    const [href, text] = linkOf(item);
    return [
      place > 0 && ', ',
      <a key={href} href={href}>
        {text}
      </a>,
    ];
  });
}

function yearAddress(year: number): string {
  return `/explorar/?desde=${year}&hasta=${year}`;
}

function Votes({ film }: { film: FilmEntry }) {
  return (
    <section>
      <h2>{t.FILM.votes}</h2>
      {film.score > 0 && (
        <>
          <p className="num">
            {decimal(film.score)}
            <small> / 10</small>
          </p>
          <i className="bar" style={filled(film.score / 10)} />
          <p className="mid">
            <span>0</span>
            <span>5</span>
            <span>10</span>
          </p>
        </>
      )}
      <p>{t.votesLine(film)}</p>
    </section>
  );
}

function Money({ film }: { film: FilmEntry }) {
  const most = Math.max(film.budget, film.revenue);
  const sums = [
    [t.FILM.cost, film.budget, 'bar'],
    [t.FILM.takings, film.revenue, 'bar y'],
  ] as const;
  return (
    <section>
      <h2>{t.FILM.money}</h2>
      {film.ratio !== null && <p className="num">×{t.ratioText(film.ratio)}</p>}
      <p>{t.returnLine(film)}</p>
      {film.ratio !== null && <p className="soft">{t.breakEvenLine(film.ratio)}</p>}
      <dl className="money">
        {sums.map(([name, sum, kind]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {sum === 0 ? t.FILM.unknown : dollars(sum)}
              {sum === 0 ? <i className="bar none" /> : <i className={kind} style={filled(sum / most)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cast({ film }: { film: FilmEntry }) {
  return (
    <section>
      <h2>{t.FILM.cast}</h2>
      {film.cast.length === 0 ? (
        <p className="soft">{t.FILM.noCast}</p>
      ) : (
        <CastList cast={film.cast.slice(0, CAST)} />
      )}
      {film.cast.length > CAST && (
        <details>
          <summary>{t.wholeCast(film.castSize)}</summary>
          <CastList cast={film.cast.slice(CAST)} />
          {film.castSize > film.cast.length && (
            <p className="soft">{t.restOfCast(film.cast.length, film.castSize)}</p>
          )}
        </details>
      )}
    </section>
  );
}

function CastList({ cast }: { cast: FilmEntry['cast'] }) {
  return (
    <ul className="cast">
      {cast.map((person) => (
        <li key={person.id}>
          <PersonLink person={person} />
          {person.character && <span>{roleInSpanish(person.character)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Saga({ film: { id, collection } }: { film: FilmEntry }) {
  if (collection === null || collection.films.length < 2) return null;
  return (
    <section>
      <h2>{t.FILM.saga}</h2>
      <p>
        <a href={`/saga/${collection.id}/`}>{sagaName(collection.name)}</a>
      </p>
      <ol className="line">
        {collection.films.map((other) => (
          <li key={other.id}>
            <span>{other.year}</span>
            {other.id === id ? (
              <strong aria-current="true" {...titleProps(other)} />
            ) : (
              <FilmLink film={other} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Recommended({ films }: { films: FilmPage['recommended'] }) {
  return (
    <section className="in">
      <h2>{t.FILM.recommended}</h2>
      <ul className="cards">
        {films.map((film, place) => (
          <li key={film.id}>
            <PosterLink film={film} genre={film.genre} />
            <ul className="cap">
              {film.explanations.slice(0, place < TWICE_EXPLAINED ? 2 : 1).map((explanation) => (
                <li key={explanation.kind}>{explanationText(explanation)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function filled(part: number): CSSProperties {
  return { '--share': barShare(part) } as CSSProperties;
}

function FilmLink({ film }: { film: FilmRef }) {
  return <a href={`/pelicula/${film.id}/`} {...titleProps(film)} />;
}

function PersonLink({ person }: { person: PersonRef }) {
  return <a href={`/persona/${person.id}/`}>{person.name}</a>;
}
