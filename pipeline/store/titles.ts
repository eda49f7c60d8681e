/** How what a card says of a film is kept: its title beside its Spanish one, and the platforms that have it. */

export interface Titled {
  /** As the source has it: mostly in English. */
  readonly title: string;
  /** The Spanish title to show, where one is known; it may be the same. */
  readonly spanish?: string | undefined;
  /** Places among the manifest's platforms of those that have it; absent where none is known. */
  readonly platforms?: readonly number[] | undefined;
}

/**
 * The title alone where its Spanish one is unknown; a list of both, or of one where they are the same. Where platforms are
 * known they follow as numbers, after a null where no Spanish title is known.
 */
export type StoredTitle = string | readonly [title: string, ...others: (string | number | null)[]];

export function encodeTitle({ title, spanish, platforms = [] }: Titled): StoredTitle {
  if (spanish === undefined) return platforms.length === 0 ? title : [title, null, ...platforms];
  return [title, ...(spanish === title ? [] : [spanish]), ...platforms];
}

export function decodeTitle(stored: StoredTitle): Titled {
  if (typeof stored === 'string') return { title: stored };
  const [title, ...others] = stored;
  const platforms = others.filter((other) => typeof other === 'number');
  const [spanish = title] = others.filter((other) => typeof other !== 'number');
  return { title, ...(spanish !== null && { spanish }), ...(platforms.length > 0 && { platforms }) };
}

/**
 * What a film is called where Spanish is read: its Spanish title, else the source's.
 * @example
 * shownTitle({ title: 'The Godfather', spanish: 'El padrino' }) // => 'El padrino'
 * shownTitle({ title: 'Titanic' }) // => 'Titanic'
 */
export function shownTitle({ title, spanish }: Titled): string {
  return spanish ?? title;
}
