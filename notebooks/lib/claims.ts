/** Claims: what keeps the prose from saying something that the data no longer says. */
import { appendFileSync } from 'node:fs';
import type { Edition } from './data.ts';

/** A sentence or a figure of the notebook that the data contradicts. */
export class ClaimError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ClaimError';
  }
}

/** What a figure must be, for each edition of the data whose contents are known. */
export interface Expected {
  /** Null where the sample lacks what it is computed from. */
  readonly sample: number | null;
  readonly full: number;
}

/** A figure whose value is to be accepted as the expected one. */
export interface FoundFigure {
  readonly name: string;
  readonly edition: 'sample' | 'full';
  readonly value: number | null;
}

/** What stands for a figure that cannot be computed. */
const UNKNOWN = '—';

/** Figures are compared to this relative difference: sums of fractions depend on the order of the terms. */
const TOLERANCE = 1e-9;

/** The claims of one notebook: each figure is checked when it is made, and kept for the closing table. */
export class Claims {
  readonly #edition: Edition;
  readonly #figures: {
    name: string;
    value: number | null;
    full: number;
    format: (value: number) => string;
  }[] = [];

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  /**
   * A figure of the prose, or null where the data lacks what it is computed from. Answers the value, so that the
   * sentence is written with it.
   * @throws {ClaimError} if the data is a known edition and the value is not the one expected of it
   */
  figure(name: string, value: number, expected: Expected, format?: (value: number) => string): number;
  figure(
    name: string,
    value: number | null,
    expected: Expected,
    format?: (value: number) => string,
  ): number | null;
  figure(
    name: string,
    value: number | null,
    expected: Expected,
    format: (value: number) => string = String,
  ): number | null {
    const edition = this.#edition;
    // Set by `npm run notebooks -- --cifras`, which then writes the values found into the notebook.
    const acceptInto = process.env.NOTEBOOK_FIGURES_FILE;
    if (edition !== 'other' && acceptInto !== undefined) {
      const found: FoundFigure = { name, edition, value };
      appendFileSync(acceptInto, `${JSON.stringify(found)}\n`);
    } else if (edition !== 'other' && !agree(value, expected[edition])) {
      throw new ClaimError(`La cifra «${name}» ya no es ${expected[edition]}: ahora es ${value}.`);
    }
    this.#figures.push({ name, value, full: expected.full, format });
    return value;
  }

  /** A statement of the prose that must hold. @throws {ClaimError} if it does not */
  holds(statement: string, condition: boolean): void {
    if (!condition) throw new ClaimError(`La frase «${statement}» ya no es cierta con estos datos.`);
  }

  /** What a figure of this notebook is in the complete data, for a sentence that compares. */
  complete(name: string): string {
    const { full, format } = this.#find(name);
    return format(full);
  }

  /** The figure in this data or, where this data cannot tell, in the complete data: for a chart. */
  best(name: string): number {
    const { value, full } = this.#find(name);
    return value ?? full;
  }

  /** Every figure so far: name, in this data, in the complete data. */
  rows(): [name: string, here: string, complete: string][] {
    return this.#figures.map(({ name, value, full, format }) => [
      name,
      value === null ? UNKNOWN : format(value),
      format(full),
    ]);
  }

  #find(name: string): { value: number | null; full: number; format: (value: number) => string } {
    const figure = this.#figures.find((candidate) => candidate.name === name);
    if (figure === undefined) throw new ClaimError(`No hay ninguna cifra «${name}» antes de esta celda.`);
    return figure;
  }
}

function agree(value: number | null, target: number | null): boolean {
  if (value === null || target === null) return value === target;
  return Math.abs(value - target) <= TOLERANCE * Math.max(1, Math.abs(target));
}
