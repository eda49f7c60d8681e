/** What an address asks to be compared. */
import * as texts from './texts.ts';

export type ComparedKind = 'pelicula' | 'persona';

export interface Asked {
  /** Undefined while nothing is chosen. */
  readonly kind: ComparedKind | undefined;
  /** TMDB ids: none, one or two. */
  readonly ids: readonly number[];
  /** What was typed into the search box, where no script runs. */
  readonly query: string;
}

/** An address that asks nothing that can be compared. */
export class CompareError extends Error {
  override readonly name = 'CompareError';
}

const REFERENCE = /^(?:(pelicula|persona)-)?([1-9]\d{0,9})$/;

/**
 * Reads `?a=pelicula-603&b=pelicula-604`, or `?tipo=pelicula&a=603&b=604`; `b` alone is as good as `a`.
 * @throws {CompareError} with a sentence for the reader
 */
export function askedOf(params: URLSearchParams): Asked {
  const value = (name: string): string => params.get(name)?.trim().toLowerCase() ?? '';
  const given = value('tipo');
  if (given !== '' && given !== 'pelicula' && given !== 'persona')
    throw new CompareError(texts.badKind(given));
  let kind: ComparedKind | undefined = given === '' ? undefined : given;
  const ids: number[] = [];
  for (const param of ['a', 'b']) {
    const text = value(param);
    if (text === '') continue;
    const [, own, id] = REFERENCE.exec(text) ?? [];
    const its = (own as ComparedKind | undefined) ?? kind;
    if (id === undefined || its === undefined) throw new CompareError(texts.badId(param, text));
    if (kind !== undefined && its !== kind) throw new CompareError(texts.MIXED);
    kind = its;
    ids.push(Number(id));
  }
  return { kind: ids.length === 0 ? undefined : kind, ids, query: params.get('q')?.trim() ?? '' };
}

/** The address that compares with these. */
export function compareAddress(kind: ComparedKind, ...ids: readonly number[]): string {
  return `/comparar/?${ids.map((id, place) => `${'ab'[place]}=${kind}-${id}`).join('&')}`;
}
