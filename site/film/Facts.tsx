/** The facts of a film's page, each a door to the films that share it. */
import { platformName, yearOf } from '../../pipeline/queries/texts/platforms.ts';
import { countryName, languageName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { PLATFORMS } from '../platforms/texts.ts';
import { watchAddress } from '../platforms/watch.ts';
import { PersonLink } from './Cast.tsx';
import * as t from './texts.ts';

const COUNTRIES = 4;
const COMPANIES = 3;

/** When, who, in which language, where and by whom; each leads to its films. */
export function Facts({ film, country }: { film: FilmEntry; country: string }) {
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
      <Where film={film} country={country} />
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

/** The platforms in whose lists it is, and always the way to those of today. */
function Where({ film: { id, offers = [] }, country }: Parameters<typeof Facts>[0]) {
  return (
    <div>
      <dt>{PLATFORMS.where}</dt>
      <dd className="where">
        {offers.map(({ name, country: own, date, url }) => {
          const text = platformName({ name, country: own, year: yearOf(date) });
          return (
            <span key={text}>
              {url === null ? (
                text
              ) : (
                <a href={url} rel="external noopener noreferrer">
                  {text}
                </a>
              )}
            </span>
          );
        })}
        <a href={watchAddress(id, country)} rel="external noopener noreferrer" data-watch="">
          {PLATFORMS.today}
        </a>
      </dd>
    </div>
  );
}

/** Names with links, one after another. */
export function linked<Item>(
  items: readonly Item[],
  linkOf: (item: Item) => readonly [href: string, text: string],
) {
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

/** The films of a year. */
export function yearAddress(year: number): string {
  return `/explorar/?desde=${year}&hasta=${year}`;
}
