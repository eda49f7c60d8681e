/**
 * Whether films and people are found as people write: each kind of question asked of the most voted films of the real
 * data, in the site's box, in `buscar` and, where it takes a title, in `score_titulo`.
 */
import { fold } from '../../pipeline/common/fold.ts';
import { findFilm } from '../../pipeline/queries/lookup/film.ts';
import { findNames } from '../../pipeline/search/find.ts';
import type { NameIndex } from '../../pipeline/search/name-index.ts';
import { textsOf } from '../../pipeline/search/names.ts';
import { readingsOf } from '../../pipeline/search/query.ts';
import { shardIndex } from '../../pipeline/search/shard-index.ts';
import { termsOf } from '../../pipeline/search/terms.ts';
import { openData } from '../../pipeline/store/file-reader.ts';
import type { SearchTuple, ShardReader } from '../../pipeline/store/tables.ts';
import { createIndex } from '../../site/search/index.ts';
import { round } from './child.ts';
import { namesIn } from './search.ts';
import { SPANISH_NAMES } from './spanish-names.ts';
import { SPOKEN } from './spoken.ts';
import type { Row } from './texts.ts';

/** A film as it is asked for. */
interface AskedFilm {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  readonly director: string | undefined;
  readonly actor: string | undefined;
}

interface Question {
  readonly typed: string;
  readonly film: AskedFilm;
}

/** What is asked, and what is counted as right: the film itself, or one that cannot be told from it. */
interface Kind {
  readonly name: string;
  readonly asks: (film: AskedFilm) => string | undefined;
  readonly isTitle: boolean;
}

const ARTICLE = /^(?:the|an?|el|la|los|las|una?) (?=.)/i;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const NUMERAL = /(?<=\S )(?:[2-9]|10|II|III|IV|VI?|VII|VIII|IX|X)(?=$|:| -)/;

const KINDS: readonly Kind[] = [
  { name: 'exact title', isTitle: true, asks: ({ title }) => title },
  {
    name: 'without its article',
    isTitle: true,
    asks: ({ title }) => (ARTICLE.test(title) ? title.replace(ARTICLE, '') : undefined),
  },
  { name: 'with its year', isTitle: true, asks: ({ title, year }) => `${title} ${year}` },
  { name: 'with its year in brackets', isTitle: true, asks: ({ title, year }) => `${title} (${year})` },
  {
    name: 'with its director',
    isTitle: false,
    asks: ({ title, director }) => (director === undefined ? undefined : `${title} ${director}`),
  },
  {
    name: 'with its first actor',
    isTitle: false,
    asks: ({ title, actor }) => (actor === undefined ? undefined : `${title} ${actor}`),
  },
  { name: 'with “película”', isTitle: true, asks: ({ title }) => `película ${title}` },
  { name: 'with its number in the other numerals', isTitle: true, asks: ({ title }) => otherNumeral(title) },
  {
    name: '“and” for “&”, “y” for “and”',
    isTitle: true,
    asks({ title }) {
      if (/ & /.test(title)) return title.replace(/ & /g, ' and ');
      return / and /i.test(title) ? title.replace(/ and /gi, ' y ') : undefined;
    },
  },
];

/** A numbered title with the number written the other way, up to its subtitle. */
function otherNumeral(title: string): string | undefined {
  const found = NUMERAL.exec(title);
  if (found === null) return undefined;
  const place = ROMAN.indexOf(found[0]);
  const other = place > 0 ? String(place) : ROMAN[Number(found[0])];
  return other === undefined ? undefined : `${title.slice(0, found.index)}${other}`;
}

const FAMOUS = 1000;

/** One row a kind of question, over the most voted films of `out` (the folder of the public data). */
export async function measureFindability(out: string): Promise<Row[]> {
  const { reader: shards, entries } = openData(out);
  const all = Array.from(entries('films'), ([, film]) => film)
    .sort((a, b) => b.votes - a.votes || a.id - b.id)
    .map(
      ({ id, title, year, directors, cast }): AskedFilm => ({
        id,
        title,
        year,
        director: directors[0]?.name,
        actor: cast[0]?.name,
      }),
    );
  const films = all.slice(0, FAMOUS);
  const box = createIndex();
  for (const tuple of namesIn(out)) box.add(tuple);
  const api = shardIndex(shards);
  const rows: Row[] = [];
  for (const { name, asks, isTitle } of KINDS) {
    const questions = films.flatMap((film): Question[] => {
      const typed = asks(film);
      return typed === undefined ? [] : [{ typed, film }];
    });
    rows.push({
      kind: name,
      questions: questions.length,
      box: await shareOf(questions, (question) => isFirst(box, question)),
      buscar: await shareOf(questions, (question) => isFirst(api, question)),
      score_titulo: isTitle ? await shareOf(questions, (question) => isAnswered(shards, question)) : null,
    });
  }
  const named = inSpanish(all);
  rows.push({
    kind: 'by its Spanish name',
    questions: named.length,
    box: await shareOf(named, ({ typed, film }) => comesFirst(box, typed, film.id)),
    buscar: await shareOf(named, ({ typed, film }) => comesFirst(api, typed, film.id)),
    score_titulo: await shareOf(named, ({ typed, film }) => answersFilm(shards, typed, film.id)),
  });
  rows.push({
    kind: 'by ear, in the top 3',
    questions: SPOKEN.length,
    box: await shareOf(SPOKEN, ([typed, name]) => isAmong(box, typed, name)),
    buscar: await shareOf(SPOKEN, ([typed, name]) => isAmong(api, typed, name)),
    score_titulo: null,
  });
  return rows;
}

/** The films that `SPANISH_NAMES` means; of several with the title and about the year, the most voted. */
function inSpanish(films: readonly AskedFilm[]): Question[] {
  return SPANISH_NAMES.map(([typed, title, year]) => {
    const film = films.find((one) => said(one.title) === said(title) && Math.abs(one.year - year) <= 1);
    if (film === undefined) throw new Error(`The data has no “${title}” (${year}).`);
    return { typed, film };
  });
}

async function comesFirst(index: NameIndex, typed: string, id: number): Promise<boolean> {
  const { results } = await findNames(index, typed, 1);
  return results[0]?.[0] === 'film' && results[0][1] === id;
}

async function answersFilm(shards: ShardReader, typed: string, id: number): Promise<boolean> {
  try {
    return (await findFilm(shards, { titulo: typed })).film.id === id;
  } catch {
    return false;
  }
}

/** Set to see what is not found. */
const isVerbose = process.env.FINDABILITY_MISSES !== undefined;

async function shareOf<T>(
  questions: readonly T[],
  isFound: (question: T) => Promise<boolean>,
): Promise<number> {
  let found = 0;
  for (const question of questions) {
    const isThis = await isFound(question);
    if (isThis) found++;
    else if (isVerbose) console.error(JSON.stringify(question));
  }
  return round(found / questions.length, 4);
}

async function isFirst(index: NameIndex, { typed, film }: Question): Promise<boolean> {
  const { results } = await findNames(index, typed, 1);
  return results[0] !== undefined && isSame(results[0], film, typed);
}

/** Films of one title cannot be told apart by it alone: a namesake is as good, unless the year was typed. */
function isSame(tuple: SearchTuple, film: AskedFilm, typed: string): boolean {
  const [kind, id] = tuple;
  if (kind !== 'film') return false;
  // What was typed says which of them, if it is more than the title.
  const isTitleAlone = readingsOf(typed).some(
    (reading) => reading.year === undefined && said(reading.text) === said(film.title),
  );
  const isNamesake = textsOf(tuple).some((name) => said(name) === said(film.title));
  return id === film.id || (isNamesake && isTitleAlone);
}

function said(title: string): string {
  return termsOf(title)
    .map(({ says }) => says)
    .join('');
}

async function isAnswered(shards: ShardReader, { typed, film }: Question): Promise<boolean> {
  try {
    const found = await findFilm(shards, { titulo: typed });
    return isSame(['film', found.film.id, found.film.title, found.film.year, 0], film, typed);
  } catch {
    return false;
  }
}

async function isAmong(index: NameIndex, typed: string, name: string): Promise<boolean> {
  const { results } = await findNames(index, typed, 3);
  return results.some((tuple) => textsOf(tuple).some((found) => fold(found).includes(fold(name))));
}
