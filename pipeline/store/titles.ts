/** How a film's title is kept beside its Spanish one. */

export interface Titled {
  /** As the source has it: mostly in English. */
  readonly title: string;
  /** The Spanish title to show, where one is known; it may be the same. */
  readonly spanish?: string;
}

/** The title alone where its Spanish one is unknown; a list of both, or of one where they are the same. */
export type StoredTitle = string | readonly [title: string, spanish?: string];

export function encodeTitle({ title, spanish }: Titled): StoredTitle {
  if (spanish === undefined) return title;
  return spanish === title ? [title] : [title, spanish];
}

export function decodeTitle(stored: StoredTitle): Titled {
  if (typeof stored === 'string') return { title: stored };
  const [title, spanish = title] = stored;
  return { title, spanish };
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
