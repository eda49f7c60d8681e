/** Spanish names of the catalogue's terms. */
import { getOrCreate } from '../../common/collections.ts';
import type { KNOWN_GENRES } from '../../common/genres.ts';
import { lazily } from '../../common/lazily.ts';

export const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

export const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;

const GENRES: Readonly<Record<(typeof KNOWN_GENRES)[number], string>> = {
  Action: 'Acción',
  Adventure: 'Aventura',
  Animation: 'Animación',
  Comedy: 'Comedia',
  Crime: 'Crimen',
  Documentary: 'Documental',
  Drama: 'Drama',
  Family: 'Familiar',
  Fantasy: 'Fantasía',
  Foreign: 'Extranjera',
  History: 'Historia',
  Horror: 'Terror',
  Music: 'Música',
  Mystery: 'Misterio',
  Romance: 'Romance',
  'Science Fiction': 'Ciencia ficción',
  'TV Movie': 'Película de televisión',
  Thriller: 'Suspenso',
  War: 'Guerra',
  Western: 'Wéstern',
};

/**
 * A genre's Spanish name; one that is not known stays as the source has it.
 * @example genreName('Horror') // => 'Terror'
 */
export function genreName(genre: string): string {
  return (GENRES as Readonly<Record<string, string>>)[genre] ?? genre;
}

/**
 * A saga's name without the source's English word for it.
 * @example
 * sagaName('Toy Story Collection') // => 'Toy Story'
 */
export function sagaName(name: string): string {
  return name.replace(/ Collection$/, '');
}

const languageNames = lazily(() => new Intl.DisplayNames('es', { type: 'language' }));
const countryNames = lazily(() => new Intl.DisplayNames('es', { type: 'region' }));
/** Names found so far: there are a few hundred, and looking one up takes as long as drawing a card. */
const languages = new Map<string, string>();
const countries = new Map<string, string>();
/** Codes of the source that are not of the standards. */
const ODD_LANGUAGES: Readonly<Record<string, string>> = {
  cn: 'cantonés',
  xx: 'sin diálogos',
  sh: 'serbocroata',
};

/**
 * The Spanish name of an ISO 639-1 language; the code itself where there is none.
 * @example languageName('ja') // => 'japonés'
 */
export function languageName(code: string): string {
  return ODD_LANGUAGES[code] ?? getOrCreate(languages, code, () => displayName(languageNames(), code));
}

/**
 * The Spanish name of an ISO 3166-1 country; the code itself where there is none.
 * @example countryName('AR') // => 'Argentina'
 */
export function countryName(code: string): string {
  return getOrCreate(countries, code, () => displayName(countryNames(), code));
}

function displayName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * A decade by its first year.
 * @example decadeName(1990) // => 'la década de 1990'
 */
export function decadeName(decade: number): string {
  return `la década de ${decade}`;
}
