/** The typed client in one file, to be downloaded as filmoteca.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(process.cwd(), 'site', 'client', name), 'utf8');

export function GET(): Response {
  const client = read('client.ts').replace(/^import type .*types\.ts';\n/m, '');
  return new Response(`${client}\n${read('types.ts')}`);
}
