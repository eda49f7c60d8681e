/** Claims: what keeps the prose from saying something that the data no longer says. */
import { isEdition, openData } from './data.ts';
import { decimal } from './numbers.ts';

/** A claim of the text that the data contradicts. */
export class ClaimError extends Error {
  constructor(complaints: readonly string[]) {
    super(`El texto ya no dice la verdad:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
    this.name = 'ClaimError';
  }
}

/** A number as the text writes it: 45.346 · 30,7 % · −0,12 · 1995. */
export const WRITTEN_NUMBER = /[−-]?\d+(?:\.\d{3})*(?:,\d+)?(?:[ \u00a0]%)?/;

/**
 * Holds a section's claims against the data. Each key is a piece of the text; its value, what the cells above have
 * found: the number that the piece begins with or holds first, or whether the piece is true. Who runs the notebook
 * by hand and has changed something is told which claims no longer hold; `npm run notebooks` fails.
 * @throws {ClaimError} under `npm run notebooks` with the edition that the text tells of
 */
export function check(claims: Readonly<Record<string, number | boolean>>): void {
  const complaints = isEdition(openData()) ? complaintsOf(claims) : null;
  if (process.env.NOTEBOOK_RUN === undefined) console.log(summary(Object.keys(claims).length, complaints));
  else if (complaints !== null && complaints.length > 0) throw new ClaimError(complaints);
}

/** The claims that do not hold, each with what was found instead. */
export function complaintsOf(claims: Readonly<Record<string, number | boolean>>): string[] {
  return Object.entries(claims).flatMap(([claim, found]) => {
    if (typeof found === 'boolean') return found ? [] : [`«${claim}»: ya no es cierto`];
    const written = WRITTEN_NUMBER.exec(claim)?.[0];
    if (written === undefined) return [`«${claim}»: no lleva ninguna cifra con la que comparar ${found}`];
    const now = asWritten(found, written);
    return now === written.replaceAll('.', '') ? [] : [`«${claim}»: ahora es ${now.replace('.', ',')}`];
  });
}

/** The value with the decimals, and in the unit, of a written number; thousands are not separated. */
function asWritten(value: number, written: string): string {
  const share = written.endsWith('%');
  const digits = /,(\d+)/.exec(written)?.[1]?.length ?? 0;
  const number = decimal(share ? value * 100 : value, digits).replaceAll('.', '');
  return share ? `${number}${written.at(-2)}%` : number;
}

function summary(count: number, complaints: readonly string[] | null): string {
  if (complaints === null) {
    return `El texto habla de los datos completos; con estos no se comparan sus ${count} afirmaciones.`;
  }
  if (complaints.length === 0) return `Se cumplen las ${count} afirmaciones de este apartado.`;
  return ['Esto ya no es lo que dice el texto:', ...complaints.map((complaint) => `· ${complaint}`)].join(
    '\n',
  );
}
