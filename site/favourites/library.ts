/** The visitor's own films: what each is to them, how it is carried by an address, a file and the browser's storage. */

/** The lists, in the words of the stored form: loved, seen, to see, of no interest. */
export const MARKS = ['gusta', 'vista', 'pendiente', 'rechazada'] as const;
export type Mark = (typeof MARKS)[number];

/** Each list in the order in which its films came; a film may be in several. */
export interface Library extends Readonly<Record<Mark, readonly number[]>> {
  /** 1–10, by film. */
  readonly notas: Readonly<Record<number, number>>;
  /** When it was last seen, AAAA-MM-DD, by film. */
  readonly fechas: Readonly<Record<number, string>>;
}

export const EMPTY: Library = { gusta: [], vista: [], pendiente: [], rechazada: [], notas: {}, fechas: {} };

/** The version of the stored form. The first was a list of favourites. */
const VERSION = 2;
/** More would make addresses that some programs cut. */
export const MAX_SHARED = 200;
/** A whole catalogue is less; what is more is no library of anybody's. */
const MAX_FILMS = 50_000;

/** What a film can no longer be once it is something else: what is seen or loved is no longer to be seen, for one. */
const ENDS: Readonly<Record<Mark, readonly Mark[]>> = {
  gusta: ['pendiente', 'rechazada'],
  vista: ['pendiente', 'rechazada'],
  pendiente: ['rechazada'],
  rechazada: ['gusta', 'pendiente'],
};

/** The library with some films marked so, in their order, after those that were. */
export function withMark(library: Library, mark: Mark, ids: readonly number[]): Library {
  const added = new Set(ids);
  const next: Record<Mark, readonly number[]> = { ...library };
  for (const ended of ENDS[mark]) next[ended] = library[ended].filter((id) => !added.has(id));
  next[mark] = [...new Set([...library[mark], ...ids])].slice(0, MAX_FILMS);
  return { ...library, ...next };
}

export function withoutMark(library: Library, mark: Mark, ids: readonly number[]): Library {
  const removed = new Set(ids);
  return { ...library, [mark]: library[mark].filter((id) => !removed.has(id)) };
}

export function toggleMark(library: Library, mark: Mark, id: number): Library {
  return library[mark].includes(id) ? withoutMark(library, mark, [id]) : withMark(library, mark, [id]);
}

/** The library and all that another one has, which loses nothing that it had but what the other has seen since. */
export function joinLibraries(library: Library, other: Library): Library {
  const notas = { ...library.notas, ...other.notas };
  const fechas = { ...library.fechas, ...other.fechas };
  const seen = new Set([...library.gusta, ...library.vista]);
  const pending = other.pendiente.filter((id) => !seen.has(id));
  const refused = other.rechazada.filter((id) => !library.gusta.includes(id));
  return MARKS.toReversed().reduce<Library>(
    (joined, mark) =>
      withMark(joined, mark, mark === 'pendiente' ? pending : mark === 'rechazada' ? refused : other[mark]),
    { ...library, notas, fechas },
  );
}

/** What no recommendation is to hold: what was seen, and what was refused. */
export function neverRecommended({ gusta, vista, rechazada }: Library): ReadonlySet<number> {
  return new Set([...gusta, ...vista, ...rechazada]);
}

/** A list that came by an address (`?ids=862,863`, and `&lista=` where it is not of loved films). */
export interface SharedList {
  readonly mark: Mark;
  readonly ids: readonly number[];
}

/** The list of a shared address, or null where it has none. */
export function sharedIn(search: string): SharedList | null {
  const params = new URLSearchParams(search);
  const text = params.get('ids');
  if (text === null) return null;
  const mark = MARKS.find((one) => one === params.get('lista')) ?? 'gusta';
  return { mark, ids: parseIds(text.split(',').map(Number), MAX_SHARED) };
}

/** A list's address; of a longer one the last {@link MAX_SHARED} films. */
export function sharedAddress(origin: string, ids: readonly number[], mark: Mark = 'gusta'): string {
  const list = mark === 'gusta' ? '' : `&lista=${mark}`;
  return `${origin}/favoritas/?ids=${ids.slice(-MAX_SHARED).join(',')}${list}`;
}

/** The text of an exported file, which is the stored form too. */
export function exportLibrary(library: Library): string {
  return JSON.stringify({ version: VERSION, ...library });
}

/** What stored or exported text holds, of this version or of the first; null where it is neither. */
export function importLibrary(text: string): Library | null {
  const value = parsed(text);
  // The first version: stored as a list, exported under its name.
  if (Array.isArray(value)) return { ...EMPTY, gusta: parseIds(value) };
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(fields.favoritas)) return { ...EMPTY, gusta: parseIds(fields.favoritas) };
  if (typeof fields.version !== 'number') return null;
  const lists = MARKS.map((mark) => [mark, parseIds(fields[mark])] as const);
  return {
    ...(Object.fromEntries(lists) as Record<Mark, number[]>),
    notas: parseFacts(fields.notas, isRating),
    fechas: parseFacts(fields.fechas, isDate),
  };
}

/** Whether stored text is of a version that this code does not know: shown as far as it is understood, never replaced. */
export function isNewer(text: string): boolean {
  const value = parsed(text) as { readonly version?: unknown } | null;
  return typeof value?.version === 'number' && value.version > VERSION;
}

export function isRating(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 10;
}

export function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isId(id: unknown): id is number {
  return Number.isSafeInteger(id) && Number(id) > 0;
}

function parseIds(value: unknown, most = MAX_FILMS): number[] {
  return Array.isArray(value) ? [...new Set(value.filter(isId))].slice(0, most) : [];
}

function parseFacts<Fact>(value: unknown, isFact: (fact: unknown) => fact is Fact): Record<number, Fact> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, Fact] => isId(Number(entry[0])) && isFact(entry[1]),
    ),
  );
}
