/** Where films can be seen, as lists of platforms say. */

/** Where films can be seen: a platform in a country. */
export interface Platform {
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where the list does not say. */
  readonly country: string | null;
  /** Of the newest list or row; null where none is dated. */
  readonly year: number | null;
  /** How many films of the catalogue it has. */
  readonly films: number;
}

/** That a film can be seen on a platform, as a list says. */
export interface Offer {
  /** Place among the catalogue's platforms. */
  readonly platform: number;
  /** AAAA-MM-DD, or the year of the list; null where unknown. */
  readonly date: string | null;
  readonly url: string | null;
}

/** Where a film can be seen, in full, as its own page and answers say it. */
export interface FilmOffer extends Omit<Offer, 'platform'>, Pick<Platform, 'name' | 'country'> {}

/** Why a row that says where something can be seen is of no film. */
export const OFFER_FAULTS = ['series', 'absent', 'ambiguous', 'unconfirmed', 'unreadable'] as const;
export type OfferFault = (typeof OFFER_FAULTS)[number];
