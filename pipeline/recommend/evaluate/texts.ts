/** What the evaluation says on the terminal. */

import type { UserGroup } from './behaviour.ts';
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

const number = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('es', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const THREE = number(3);
const NONE = number(0);
const PERCENT = new Intl.NumberFormat('es', { style: 'percent', maximumFractionDigits: 1 });

/** The measures by behaviour, as a table. */
export function behaviourTable(rows: readonly MeasuredMethod[]): string {
  return table(
    ['Método', 'Usuarios', 'Consultas', 'NDCG@10', 'Gusta también@5', 'Máx. repetición@5', 'Distintas@10'],
    rows.map(({ method, users, behaviour }) => [
      METHODS[method],
      GROUPS[users],
      NONE.format(behaviour.queries),
      THREE.format(behaviour.ndcg10),
      THREE.format(behaviour.coLiked5),
      NONE.format(behaviour.maxInDegree5),
      NONE.format(behaviour.distinct10),
    ]),
  );
}

/** The measures over the whole catalogue, as a table. */
export function catalogTable(rows: readonly MeasuredCatalog[]): string {
  return table(
    [
      'Todo el catálogo',
      'Películas',
      'Cobertura@5',
      'Máx. repetición@5',
      'Con menos de 10 votos',
      'Sagas@5',
      'Sin lista',
      'Segundos',
    ],
    rows.map(({ method, catalog, seconds }) => [
      METHODS[method],
      NONE.format(catalog.films),
      PERCENT.format(catalog.coverage5),
      NONE.format(catalog.maxInDegree5),
      PERCENT.format(catalog.obscure5),
      THREE.format(catalog.sagaRecall5),
      NONE.format(catalog.withoutList),
      number(1).format(seconds),
    ]),
  );
}

export const noRatings = (): string =>
  'No hay valoraciones con las que medir: pon ratings_small.csv y links_small.csv (o ratings.csv y links.csv) junto a los demás archivos y señala la carpeta con MOVIES_DATA_DIR. La muestra incluida no las tiene. Van solo las medidas del catálogo.';

export const noRatingsToLearn = (): string =>
  'Para ajustar los pesos hacen falta valoraciones: ratings_small.csv y links_small.csv en la carpeta de MOVIES_DATA_DIR.';

export const heldOut = (given: UserGroup, measured: UserGroup): string =>
  `«Contenido y valoraciones» recibe las valoraciones de los usuarios ${GROUPS[given]} y se mide con las de los ${GROUPS[measured]}.`;

export const weightsFitted = (): string =>
  'Los pesos del contenido se ajustaron con los usuarios pares de ratings_small.csv.';

export const usage = (): string =>
  'Uso: npm run evaluate -- [--json] [--users even|odd|all]\n  --json   un documento JSON en la salida\n  --users  usuarios con los que se mide (por defecto, todos)';

export const evaluating = (method: Method): string => METHODS[method];

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
