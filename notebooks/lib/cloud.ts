/** A cloud of words: where each stands. */

export interface CloudWord {
  readonly text: string;
  /** Its size on the picture is as the square root of this. */
  readonly weight: number;
}

export interface PlacedWord extends CloudWord {
  /** The word's middle, in pixels from the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** Font size in pixels. */
  readonly size: number;
}

export interface CloudSpace {
  readonly width: number;
  readonly height: number;
}

const LARGEST = 46;
const SMALLEST = 11;
/** Width of a character as a share of the font's size, with some room: no canvas measures it here. */
const CHARACTER = 0.66;
const TURN = 0.15;

/**
 * Places words from the heaviest on, each as near to the middle as it fits, along an Archimedean spiral (the way of
 * Wordle: Viégas, Wattenberg and Feinberg, 2009). Words that find no room are left out. Nothing is random.
 */
export function placeWords(words: readonly CloudWord[], space: CloudSpace): PlacedWord[] {
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  const placed: PlacedWord[] = [];
  for (const word of [...words].sort((a, b) => b.weight - a.weight)) {
    const size = Math.max(SMALLEST, LARGEST * Math.sqrt(word.weight / heaviest));
    const spot = freeSpot(word, size, placed, space);
    if (spot !== undefined) placed.push(spot);
  }
  return placed;
}

function freeSpot(
  word: CloudWord,
  size: number,
  placed: readonly PlacedWord[],
  { width, height }: CloudSpace,
): PlacedWord | undefined {
  for (let angle = 0; angle < 300; angle += TURN) {
    const x = width / 2 + 2.2 * angle * Math.cos(angle);
    const y = height / 2 + 1.2 * angle * Math.sin(angle);
    const candidate = { ...word, x, y, size };
    const [halfWidth, halfHeight] = halves(candidate);
    const inside = x >= halfWidth && x <= width - halfWidth && y >= halfHeight && y <= height - halfHeight;
    if (inside && placed.every((other) => !overlap(candidate, other))) return candidate;
  }
  return undefined;
}

function halves({ text, size }: PlacedWord): [number, number] {
  return [(text.length * size * CHARACTER) / 2 + 2, size * 0.55];
}

function overlap(a: PlacedWord, b: PlacedWord): boolean {
  const [widthA, heightA] = halves(a);
  const [widthB, heightB] = halves(b);
  return Math.abs(a.x - b.x) < widthA + widthB && Math.abs(a.y - b.y) < heightA + heightB;
}
