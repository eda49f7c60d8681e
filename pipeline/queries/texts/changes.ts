/** What differs between two snapshots, as people read it. */

import { MOVED } from '../../common/bounds.ts';
import type { Breach, Changes, FieldChange, FilmField, NamedFilm } from '../../common/changes.ts';
import { counted, decimal, integer, list, percent, titled } from '../../common/numbers.ts';

/** Names of a film's fields. */
const FIELDS: Readonly<Record<FilmField, string>> = {
  title: 'título',
  spanish: 'títulos en español',
  originalTitle: 'título original',
  imdbId: 'id de IMDb',
  language: 'idioma',
  date: 'fecha de estreno',
  runtime: 'duración',
  budget: 'costo',
  revenue: 'recaudación',
  ratio: 'retorno',
  popularity: 'popularidad',
  votes: 'votos',
  score: 'puntuación',
  overview: 'sinopsis',
  tagline: 'lema',
  genres: 'géneros',
  countries: 'países',
  keywords: 'palabras clave',
  directors: 'dirección',
  cast: 'reparto',
  collection: 'saga',
};

/** Whether anything at all differs. */
function hasChanges({ rows, added, removed, fields, releaseCounts, churn }: Changes): boolean {
  const differs = added.films + removed.films + fields.length + releaseCounts > 0 || churn.share > 0;
  return differs || rows.some(({ before, after }) => before !== after);
}

/** The differences, a sentence each; none where there are none. */
export function describeChanges(changes: Changes): string[] {
  const { rows, films, people, added, removed, fields, releaseCounts, churn } = changes;
  if (!hasChanges(changes)) return [];
  return [
    ...rows
      .filter(({ before, after }) => before !== after)
      .map(
        ({ file, before, after }) =>
          `${file}: de ${integer(before)} a ${integer(after)} filas (${signed(after - before, before)}).`,
      ),
    `Películas: de ${integer(films[0])} a ${integer(films[1])}. Personas: de ${integer(people[0])} a ${integer(people[1])}.`,
    ...(removed.films === 0
      ? []
      : [
          `Se van ${counted(removed.films, 'película', 'películas')} (${percent(removed.films, films[0])}): ${examples(removed)}.`,
        ]),
    ...(added.films === 0
      ? []
      : [`Llegan ${counted(added.films, 'película', 'películas')}: ${examples(added)}.`]),
    ...fields.flatMap((field) => fieldSentences(field, films[1] - added.films)),
    ...(releaseCounts === 0
      ? []
      : [`Cambian ${integer(releaseCounts)} de las 19 cuentas de estrenos por mes y por día.`]),
    ...(churn.share === 0
      ? []
      : [
          `Recomendaciones: de las cinco primeras de las ${integer(churn.films)} películas más votadas, el ${decimal(100 * churn.share, 1)} % son otras.`,
        ]),
  ];
}

/** A table of the fields: name, films with another value, shares without one before and after, stability index. */
export function fieldRows({ fields }: Changes): string[][] {
  const share = (value: number): string => `${decimal(100 * value, 1)} %`;
  return fields.map(({ field, films, missing, stability }) => [
    capital(FIELDS[field]),
    integer(films),
    share(missing[0]),
    share(missing[1]),
    stability === null ? '–' : decimal(stability),
  ]);
}

function fieldSentences(
  { field, films, example, missing, stability, factor, isShuffled }: FieldChange,
  shared: number,
): string[] {
  const name = FIELDS[field];
  const rule =
    factor !== undefined
      ? `; casi siempre, el de antes multiplicado por ${decimal(factor, 2)}.`
      : isShuffled === true
        ? '; son los valores de antes, en otras películas: ¿se ha desordenado la columna?'
        : '.';
  const points = 100 * (missing[1] - missing[0]);
  return [
    ...(films === 0
      ? []
      : [
          `${capital(name)}: otro valor en ${counted(films, 'película', 'películas')} de ${integer(shared)}${example === null ? '' : `, como ${titled(example)}`}${rule}`,
        ]),
    ...(Math.abs(points) < 100 * MOVED.missing
      ? []
      : [
          `${capital(name)}: sin valor en el ${decimal(100 * missing[1], 1)} % de las películas; antes, en el ${decimal(100 * missing[0], 1)} %.${points > 50 ? ' ¿Ha cambiado de nombre la columna?' : ''}`,
        ]),
    ...(stability === null || stability < MOVED.stability
      ? []
      : [
          `${capital(name)}: se reparte de otra manera que antes (índice de estabilidad ${decimal(stability)}; desde ${decimal(MOVED.stability)} se avisa${stability >= 0.25 ? ', desde 0,25 es mucho' : ''}).`,
        ]),
  ];
}

function examples({ films, examples: shown }: Changes['added']): string {
  const names = shown.map((film: NamedFilm) => titled(film));
  return films > names.length ? `${names.join(', ')} y ${integer(films - names.length)} más` : list(names);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function signed(difference: number, of: number): string {
  const share = of === 0 ? '' : `, ${decimal((100 * difference) / of, 1)} %`;
  return `${difference > 0 ? '+' : ''}${integer(difference)}${share}`;
}

/** Why a run's snapshot is held back. */
export function describeBreach(breach: Breach): string {
  switch (breach.kind) {
    case 'films-lost':
      return `se pierde el ${decimal(100 * breach.share, 1)} % de las películas`;
    case 'missing':
      return `la columna ${FIELDS[breach.field]} pierde su valor en ${decimal(100 * breach.more, 1)} puntos más de las películas`;
    case 'churn':
      return `el ${decimal(100 * breach.share, 1)} % de las recomendaciones de las películas más votadas son otras`;
  }
}
