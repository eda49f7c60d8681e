/** Where the names of points stand in a chart, so that none is written over a point or over another name. */

/** Pixels. */
export type Place = readonly [x: number, y: number];

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Label {
  readonly text: string;
  /** The middle of the text's height. */
  readonly y: number;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Between a point's middle and its name. */
const GAP = 9;
/** Half the room that a point takes. */
const POINT = 6;

/**
 * A label for each name that has room: beside its point or else over or under it; a name that has none is left out.
 * @param named places among the points, with what each is called, those that matter most first
 * @param letter width of a letter @param line height of a line
 */
export function placeLabels(
  points: readonly Place[],
  named: readonly (readonly [at: number, text: string])[],
  frame: Frame,
  letter: number,
  line: number,
): Label[] {
  const taken: Frame[] = points.map(([x, y]) => around(x, y, POINT, POINT));
  const labels: Label[] = [];
  for (const [at, text] of named) {
    const [x, y] = points[at] ?? [0, 0];
    const width = text.length * letter;
    const candidates: Label[] = [
      { text, x: x + GAP, y, anchor: 'start' },
      { text, x: x - GAP, y, anchor: 'end' },
      { text, x, y: y - GAP - line / 2, anchor: 'middle' },
      { text, x, y: y + GAP + line / 2, anchor: 'middle' },
    ];
    const boxOf = (label: Label): Frame => {
      const middle = label.x + (label.anchor === 'start' ? 1 : label.anchor === 'end' ? -1 : 0) * (width / 2);
      return around(middle, label.y, width / 2, line / 2);
    };
    const free = candidates.find((label) => {
      const box = boxOf(label);
      return isWithin(box, frame) && taken.every((other) => !overlap(box, other));
    });
    if (free === undefined) continue;
    taken.push(boxOf(free));
    labels.push(free);
  }
  return labels;
}

function around(x: number, y: number, across: number, up: number): Frame {
  return { left: x - across, right: x + across, top: y - up, bottom: y + up };
}

function isWithin(box: Frame, frame: Frame): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

function overlap(one: Frame, other: Frame): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
