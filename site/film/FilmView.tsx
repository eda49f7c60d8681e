/**
 * A film's page, but for its template. Prerendered for the best-known films, and rendered by a function, on
 * demand, for the others. Tens of thousands of pages are made of it: its markup is lean.
 */

import { slugOf } from '../../pipeline/queries/explore/names.ts';
import { explanationText } from '../../pipeline/queries/texts/explanations.ts';
import { cardLine } from '../../pipeline/queries/texts/platforms.ts';
import { genreName, sagaName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { CompareLink } from '../compare/CompareLink.tsx';
import { FilmLink } from '../components/FilmLink.tsx';
import { titleProps } from '../components/film-title.ts';
import { Poster, PosterLink } from '../components/Poster.tsx';
import { posterClasses } from '../components/posters.ts';
import { Cast } from './Cast.tsx';
import { Facts, linked, yearAddress } from './Facts.tsx';
import { otherTitles, titleLanguage } from './other-titles.ts';
import type { FilmPage } from './page.ts';
import * as t from './texts.ts';
import { Money, Votes } from './VotesAndMoney.tsx';

/** The first recommendations give a second explanation. */
const TWICE_EXPLAINED = 3;

export function FilmView({ film, recommended, platforms, country }: FilmPage) {
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
          <Facts film={film} country={country} />
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
          <CompareLink kind="pelicula" id={film.id} />
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
      <Recommended id={film.id} films={recommended} platforms={platforms} />
    </>
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

function Recommended({
  id,
  films,
  platforms,
}: { id: number; films: FilmPage['recommended'] } & Pick<FilmPage, 'platforms'>) {
  const drawn = posterClasses(films);
  return (
    <section className="in">
      <h2>{t.FILM.recommended}</h2>
      <div data-choice={id} data-platforms={platforms && ''}>
        <form>
          <details className="dial">
            <summary>{t.DIAL.summary}</summary>
            <div className="dial-form" />
          </details>
        </form>
      </div>
      <ul className="cards recs">
        {films.map((film, place) => (
          <li key={film.id}>
            <PosterLink film={film} genre={film.genre} drawn={drawn[place]} />
            <ul className="cap">
              {film.explanations.slice(0, place < TWICE_EXPLAINED ? 2 : 1).map((explanation) => (
                <li key={explanation.kind}>{explanationText(explanation)}</li>
              ))}
            </ul>
            {film.platforms && <p className="cap seen">{cardLine(film, platforms)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
