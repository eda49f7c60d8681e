/** What the evaluation says on the terminal. */
import { integer } from '../../common/numbers.ts';
import type { UserGroup } from './behaviour.ts';
import type { FavouritesGiven, FavouritesMeasure, FavouritesMethod } from './favourites.ts';
import type { Alarm } from './gate.ts';
import type { Grouping, GroupMeasure } from './groups.ts';
import type { LikenessMeasure } from './likeness.ts';
import type { BehaviourMeasures, CatalogMeasures } from './measures.ts';

export type Method = 'most-voted' | 'content' | 'content-without-keywords' | 'content+ratings';

const METHODS: Readonly<Record<Method, string>> = {
  'most-voted': 'Las más votadas, para todos',
  content: 'Contenido',
  'content-without-keywords': 'Contenido, sin palabras clave',
  'content+ratings': 'Contenido y valoraciones',
};

const GROUPS: Readonly<Record<UserGroup, string>> = { even: 'pares', odd: 'impares', all: 'todos' };

/** One line of the table: a method, the users it was measured on, and how it did. */
export interface MeasuredMethod {
  readonly method: Method;
  readonly users: UserGroup;
  /** The users whose ratings the method was given; null where it was given none. */
  readonly givenRatingsOf: UserGroup | null;
  readonly behaviour: BehaviourMeasures;
}

export interface MeasuredCatalog {
  readonly method: Method;
  readonly catalog: CatalogMeasures;
  readonly seconds: number;
}

const fixed = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('es', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const ONE = fixed(1);
const THREE = fixed(3);
const PERCENT = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 1 });

/** The measures by behaviour, as a table. */
export function behaviourTable(rows: readonly MeasuredMethod[]): string {
  return table(rows, [
    ['Método', ({ method }) => METHODS[method]],
    ['Usuarios', ({ users }) => GROUPS[users]],
    ['Consultas', ({ behaviour }) => integer(behaviour.queries)],
    ['NDCG@10', ({ behaviour }) => THREE.format(behaviour.ndcg10)],
    ['Gusta también@5', ({ behaviour }) => THREE.format(behaviour.coLiked5)],
    ['Máx. repetición@5', ({ behaviour }) => integer(behaviour.maxInDegree5)],
    ['Distintas@10', ({ behaviour }) => integer(behaviour.distinct10)],
  ]);
}

/** The measures over the whole catalogue, as a table. */
export function catalogTable(rows: readonly MeasuredCatalog[]): string {
  return table(rows, [
    ['Todo el catálogo', ({ method }) => METHODS[method]],
    ['Películas', ({ catalog }) => integer(catalog.films)],
    ['Cobertura@5', ({ catalog }) => PERCENT.format(catalog.coverage5)],
    ['Máx. repetición@5', ({ catalog }) => integer(catalog.maxInDegree5)],
    ['Con menos de 10 votos', ({ catalog }) => PERCENT.format(catalog.obscure5)],
    ['Sagas@5', ({ catalog }) => THREE.format(catalog.sagaRecall5)],
    ['Sin lista', ({ catalog }) => integer(catalog.withoutList)],
    ['Segundos', ({ seconds }) => ONE.format(seconds)],
  ]);
}

const GROUPINGS: Readonly<Record<Grouping, string>> = {
  all: 'Todas',
  fame: 'Votos, desde',
  decade: 'Década',
  language: 'Idioma',
  genre: 'Género',
  likers: 'Gusta a, desde',
};

/** The measures by group, as a table. */
export function groupsTable(rows: readonly GroupMeasure[]): string {
  return table(rows, [
    ['Por grupos', ({ by, group }) => `${GROUPINGS[by]} ${group}`.trim()],
    ['Consultas', ({ queries }) => integer(queries)],
    ['NDCG@10', ({ ndcg10 }) => THREE.format(ndcg10)],
    ['Intervalo del 95 %', ({ low, high }) => `${THREE.format(low)}–${THREE.format(high)}`],
  ]);
}

/** What the shown similarity says of liking, as a table. */
export function likenessTable(rows: readonly LikenessMeasure[]): string {
  return table(rows, [
    ['Similitud mostrada', ({ similarity }) => THREE.format(similarity)],
    ['Pares', ({ pairs }) => integer(pairs)],
    ['Gusta: 0,5 al azar', ({ share }) => THREE.format(share)],
  ]);
}

const GIVEN: Readonly<Record<FavouritesGiven, string>> = { half: 'la mitad', five: 'cinco', three: 'tres' };
const FAVOURITES: Readonly<Record<FavouritesMethod, string>> = {
  joint: 'Filmoteca',
  popularity: 'Las que gustan a más gente',
  'item-knn': 'Vecinos por película (item-kNN)',
  ease: 'EASE',
};

/** The measures with several favourites, as a table. */
export function favouritesTable(rows: readonly FavouritesMeasure[]): string {
  return table(rows, [
    ['Con varias favoritas', ({ method }) => FAVOURITES[method]],
    ['Favoritas', ({ given }) => GIVEN[given]],
    ['Personas', ({ people }) => integer(people)],
    ['NDCG@10', ({ ndcg10 }) => THREE.format(ndcg10)],
    ['Aciertos@10', ({ recall10 }) => THREE.format(recall10)],
  ]);
}

const GATED: Readonly<Record<Alarm['what'], string>> = {
  content: 'NDCG@10 del contenido',
  ratings: 'NDCG@10 de contenido y valoraciones',
  loss: 'Pérdida de lo aprendido',
  contentDistinct10: 'Distintas@10 del contenido',
  ratingsDistinct10: 'Distintas@10 con valoraciones',
  contentMaxInDegree5: 'Máx. repetición@5 del contenido',
  ratingsMaxInDegree5: 'Máx. repetición@5 con valoraciones',
  coverage5: 'Cobertura@5',
  maxInDegree5: 'Máx. repetición@5 en el catálogo',
  obscure5: 'Con menos de 10 votos',
  sagaRecall5: 'Sagas@5',
  specific1000: 'Motivos propios, las 1.000 primeras',
  specific5000: 'Motivos propios, hasta la 5.000',
  specific15000: 'Motivos propios, hasta la 15.000',
  specificRest: 'Motivos propios, las demás',
  versions20: 'Otra versión@20',
};

/** What has become worse than the recorded figures, as a table; or that nothing has. */
export function gateSays(alarms: readonly Alarm[]): string {
  if (alarms.length === 0) return 'Nada ha empeorado respecto a las cifras registradas.';
  return table(alarms, [
    ['Peor que lo registrado', ({ what }) => GATED[what]],
    ['Era', ({ was }) => THREE.format(was)],
    ['Es', ({ is }) => THREE.format(is)],
    ['Límite del cambio', ({ bound }) => THREE.format(bound)],
  ]);
}

export const noRatings = (): string =>
  'No hay valoraciones con las que medir: pon ratings_small.csv y links_small.csv (o ratings.csv y links.csv) junto a los demás archivos y señala la carpeta con MOVIES_DATA_DIR. La muestra incluida no las tiene. Van solo las medidas del catálogo.';

export const noRatingsToLearn = (): string =>
  'Para ajustar los pesos hacen falta valoraciones: ratings_small.csv y links_small.csv en la carpeta de MOVIES_DATA_DIR.';

export const fitted = (weights: number, file: string): string =>
  `${integer(weights)} pesos aprendidos de los usuarios pares y escritos en ${file}. «npm run evaluate» dice cuánto aciertan con los impares, y «npm run pipeline» rehace las listas con ellos.`;

export const heldOut = (given: UserGroup, measured: UserGroup): string =>
  `«Contenido y valoraciones» recibe las valoraciones de los usuarios ${GROUPS[given]} y se mide con las de los ${GROUPS[measured]}.`;

export const weightsFitted = (): string =>
  'Los pesos del contenido se ajustaron con los usuarios pares de ratings_small.csv.';

export const usage = (): string =>
  'Uso: npm run evaluate -- [--json] [--write] [--users even|odd|all] [--ratings ARCHIVO --links ARCHIVO]\n  --json     un documento JSON en la salida\n  --write    las cifras pasan a ser las de la página /modelo/\n  --users    usuarios con los que se mide (por defecto, todos)\n  --ratings  valoraciones de otras personas: se mide con ellas y no se aprende nada de ellas\n  --links    de qué película es cada valoración; las dos opciones van juntas';

export const evaluating = (method: Method | 'favourites'): string =>
  method === 'favourites' ? 'Varias favoritas' : METHODS[method];

/** Rows under the titles of their columns; all but the first column are set to the right. */
function table<Row>(
  rows: readonly Row[],
  columns: readonly (readonly [title: string, cellOf: (row: Row) => string])[],
): string {
  const lines = [
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const [header, ...body] = lines.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [header, widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n');
}
