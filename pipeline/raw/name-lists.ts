/**
 * Lists of names with commas between them, as TMDB's dumps have them, as the records that the other forms have. Where
 * records have ids and the dump has none, a name's id is a number made of its letters: the same in every dump, and
 * one for all who bear the name.
 */
import type { Literal } from './literal.ts';

/** What stands after a comma and is part of the name before it: "Sammy Davis, Jr.", "Metro-Goldwyn-Mayer, Inc.". */
const OF_NAME_BEFORE = /^(?:jr|sr|ii|iii|iv|inc|ltd|llc|l\.l\.c|lp|s\.a|s\.l|co|gmbh|corp)\.?$/i;

/** The records of a cell. @param column which says what the names are of */
export function recordsOfNames(column: string, text: string): Literal[] {
  const names: string[] = [];
  for (const part of text.split(',').map((name) => name.trim())) {
    if (OF_NAME_BEFORE.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else if (part !== '') names.push(part);
  }
  return names.map((name, order): Literal => {
    switch (column) {
      case 'production_countries':
        return { name, iso_3166_1: countryCode(name) };
      case 'production_companies':
      case 'belongs_to_collection':
        return { name, id: idOf(name) };
      case 'cast':
        return { name, id: idOf(name), order };
      case 'crew':
        return { name, id: idOf(name), job: 'Director' };
      default:
        return { name };
    }
  });
}

const MASK = (1n << 45n) - 1n;
const ids = new Map<string, number>();

/** FNV-1a in 64 bits, of which 45 are kept: among a million names two share one once in seventy. TMDB's are smaller. */
function idOf(name: string): number {
  let id = ids.get(name);
  if (id === undefined) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(name.normalize('NFC').toLowerCase()))
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    id = Number((hash ^ (hash >> 45n)) & MASK) + 2 ** 45;
    ids.set(name, id);
  }
  return id;
}

/** Countries that TMDB names otherwise than Unicode does, and those that are no more. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  'hong kong': 'HK',
  macao: 'MO',
  'czech republic': 'CZ',
  turkey: 'TR',
  macedonia: 'MK',
  burma: 'MM',
  "cote d'ivoire": 'CI',
  'palestinian territory': 'PS',
  'soviet union': 'SU',
  yugoslavia: 'YU',
  czechoslovakia: 'XC',
  'east germany': 'XG',
  'serbia and montenegro': 'CS',
};

let codes: Map<string, string> | undefined;

/** ISO 3166-1; null where the name is of no country known, so that the item is left out and the ledger says so. */
function countryCode(name: string): string | null {
  codes ??= countryCodes();
  const plain = name.toLowerCase();
  return codes.get(plain) ?? OTHER_NAMES[plain] ?? null;
}

function countryCodes(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    all.flatMap((code) => {
      // Withdrawn codes have the names of those that follow them.
      if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) return [];
      const name = names.of(code)?.toLowerCase().replaceAll('&', 'and');
      return name === undefined ? [] : [[name, code] as const];
    }),
  );
}
