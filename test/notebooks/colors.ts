/** How colours look to people who see them differently, and how far apart two colours are. */

export type Rgb = readonly [red: number, green: number, blue: number];

function parseColor(hex: string): Rgb {
  const channel = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/**
 * Linear RGB as each dichromat sees it, at full severity: the matrices of Machado, Oliveira and Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009).
 */
const DICHROMACIES: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const VISIONS = ['trichromacy', ...Object.keys(DICHROMACIES)];

/** The distance of two colours for one kind of vision: ΔE of CIE 1976, where 2 is just noticeable. */
export function distance(a: string, b: string, vision: string): number {
  const [labA, labB] = [a, b].map((hex) => labOf(seen(parseColor(hex).map(linear), vision)));
  return Math.hypot(...(labA ?? []).map((value, index) => value - (labB?.[index] ?? 0)));
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [high = 1, low = 1] = [a, b]
    .map((hex) => luminance(parseColor(hex).map(linear)))
    .sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function seen(rgb: readonly number[], vision: string): number[] {
  const matrix = DICHROMACIES[vision];
  if (matrix === undefined) return [...rgb];
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((total, weight, index) => total + weight * (rgb[index] ?? 0), 0),
      ),
    ),
  );
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function luminance([r = 0, g = 0, b = 0]: readonly number[]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** CIE L*a*b* under D65. */
function labOf([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
  const y = luminance([r, g, b]);
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089;
  const [fx = 0, fy = 0, fz = 0] = [x, y, z].map((t) =>
    t > 216 / 24_389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29,
  );
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
