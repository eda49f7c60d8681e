/** Names that are near what was typed, by their letters or by their sound, when nothing answers it. */
import { words } from '../common/fold.ts';
import type { SearchTuple } from '../store/tables.ts';
import { editDistance, forgivenEdits } from './distance.ts';
import type { NameIndex } from './name-index.ts';
import { formsOf, identityOf, textsOf } from './names.ts';
import { typedWords } from './query.ts';
import { byFame } from './rank.ts';
import { heardAs, soundOf } from './sound.ts';
import { termsOf } from './terms.ts';

/** How many of the typed words are corrected. */
const CORRECTED = 2;
/** How many times ten times more famous a name must be to make up for one edit. */
const FAME_PER_EDIT = 2.5;
/** What a word costs that is found by its sound, besides the edits of the sound. */
const HEARD = 1;

/** A name near what was typed. */
export interface Far {
  readonly tuple: SearchTuple;
  /** Edits, and what makes up for their want: less is nearer. */
  readonly distance: number;
  /** What part of the letters that were typed differs, in writing or by ear. */
  readonly share: number;
}

/** A typed word and how it sounds. */
interface Heard {
  readonly word: string;
  readonly sound: string;
}

/** Names that are near what was typed word by word, nearest first. */
export async function farMatches(
  index: NameIndex,
  query: string,
  accept: (tuple: SearchTuple) => boolean = () => true,
): Promise<Far[]> {
  const heardWords = words(heardAs(query));
  const sounds = new Map(words(query).map((word, place) => [word, soundOf(heardWords[place] ?? word)]));
  const typed = typedWords(query).map((word): Heard => ({ word, sound: sounds.get(word) ?? '' }));
  const found = new Map<string, Far>();
  // The longest words say most; each is taken as typed and as the vocabulary would correct it.
  const longest = typed.toSorted((a, b) => b.word.length - a.word.length).slice(0, CORRECTED);
  const corrected = await Promise.all(longest.map(({ word, sound }) => index.far(word, sound)));
  const lists = await Promise.all(corrected.flat().map((near) => index.having([[near]])));
  for (const tuple of lists.flat()) {
    const identity = identityOf(tuple);
    // Many names are listed under more than one of the words.
    if (!accept(tuple) || found.has(identity)) continue;
    const nearest = textsOf(tuple)
      .map((text) => distanceTo(typed, text))
      .reduce((least, one) => (one.distance < least.distance ? one : least));
    // Another number is another film, however near it is.
    const share = hasNumbers(tuple, query) ? nearest.share : 1;
    found.set(identity, { tuple, distance: nearest.distance, share });
  }
  return [...found.values()]
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => farness(a) - farness(b) || byFame(a.tuple, b.tuple));
}

/** Whether a name has all numbers that were typed. */
function hasNumbers(tuple: SearchTuple, query: string): boolean {
  const numbers = termsOf(query).filter(({ says }) => /^\d+$/.test(says));
  return numbers.every(({ says }) => formsOf(tuple).some((form) => form.says.split(' ').includes(says)));
}

/**
 * Closeness weighed with fame: who types "Tom Hanx" means Tom Hanks, two edits away, more likely than a Tom Hand whom
 * nobody knows. A name known to ten thousand is forgiven about one edit and a half more than an unknown one.
 */
function farness({ tuple, distance }: Far): number {
  return distance - Math.log10(1 + tuple[4]) / FAME_PER_EDIT;
}

/** From what was typed to a name, word by word or joined, whichever is less; infinite if a word is far off. */
function distanceTo(typed: readonly Heard[], name: string): Omit<Far, 'tuple'> {
  const joined = typed.map(({ word }) => word).join('');
  const limit = Math.min(4, Math.max(1, Math.floor(joined.length / 3)));
  const nameWords = words(name);
  const whole = editDistance(joined, nameWords.join(''), limit);
  let sum = 0;
  let differing = 0;
  for (const one of typed) {
    const { spelt, heard } = wordDistance(one, nameWords);
    sum += Math.min(spelt, heard + HEARD);
    differing += Math.min(spelt, heard);
  }
  const share = Math.min(whole > limit ? 1 : whole / joined.length, differing / joined.length);
  if (whole <= limit) return { distance: whole, share };
  // Words that nobody typed make a name a lesser answer than one without them.
  return { distance: sum + limit + Math.max(0, nameWords.length - typed.length) / 10, share };
}

/** From a typed word to the nearest of a name's by its letters and by its sound; infinite beyond what is forgiven. */
function wordDistance({ word, sound }: Heard, nameWords: readonly string[]) {
  const allowed = Math.max(1, forgivenEdits(word));
  const nearest = (text: string, others: readonly string[]): number => {
    let best = allowed + 1;
    // Only what is nearer than the best so far needs to be told apart.
    for (const other of others) if (best > 0) best = Math.min(best, editDistance(text, other, best - 1));
    return best > allowed ? Number.POSITIVE_INFINITY : best;
  };
  const spelt = nearest(word, nameWords);
  return { spelt, heard: spelt === 0 ? 0 : nearest(sound, nameWords.map(soundOf)) };
}
