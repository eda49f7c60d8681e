/** `npm run verify`: whether the data that stands, and its copy in the built site, is what the pipeline wrote. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Effects, TERMINAL } from './common/effects.ts';
import { verify } from './export/verify.ts';
import { describeDamage, noData, whole } from './texts.ts';

/** Verifies some folders of data and says what it finds. @returns the exit code: 1 if any is damaged or has no data */
export function main(root: string, folders: readonly string[], effects: Effects): number {
  let code = 0;
  for (const folder of folders) {
    const found = verify(resolve(root, folder));
    if (found?.damages.length === 0) effects.say(whole(folder, found));
    else {
      effects.complain(found === null ? noData(folder) : describeDamage(folder, found));
      code = 1;
    }
  }
  return code;
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const built = ['public/data', 'dist/data'].filter((folder, index) => index === 0 || existsSync(folder));
  process.exitCode = main(process.cwd(), named.length > 0 ? named : built, TERMINAL);
}
