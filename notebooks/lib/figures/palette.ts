/**
 * Colours. The series' come from Okabe and Ito's palette for all kinds of colour vision ("Color Universal
 * Design", 2008), those of them that also stand out from white; the tests simulate the three dichromacies.
 */

export const SERIES = ['#0072b2', '#d55e00', '#3d3d3d', '#009e73'] as const;

export const INK = '#222222';
export const FAINT = '#6b6b6b';
export const GRID = '#e3e3e3';
export const PAPER = '#ffffff';

/** From few to many: lightness alone tells them apart (a ramp of one hue, from the first series' blue). */
const RAMP = [
  [226, 236, 245],
  [0, 62, 110],
] as const;
/** From −1 (orange) through 0 (white) to 1 (blue). */
const NEGATIVE = [178, 76, 0] as const;
const POSITIVE = [0, 84, 138] as const;
const NEUTRAL = [247, 247, 247] as const;

/** @param share 0 (few) to 1 (many) */
export function sequential(share: number): string {
  return mix(RAMP[0], RAMP[1], share);
}

/** @param value −1 to 1 */
export function diverging(value: number): string {
  return value < 0 ? mix(NEUTRAL, NEGATIVE, -value) : mix(NEUTRAL, POSITIVE, value);
}

/** Black or white, whichever is read better on a colour (relative luminance, WCAG 2.2). */
export function inkOn(color: string): string {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
}

type Rgb = readonly [number, number, number];

function mix(from: Rgb, to: Rgb, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const channels = from.map((start, index) => Math.round(start + ((to[index] ?? 0) - start) * part));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
