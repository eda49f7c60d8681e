/** The sample's data, made before any mutant lives: `buildData` takes it from here, in hundreds of runs. */
import { buildData } from '../pipeline/built.ts';
import makeFolder from '../pipeline/built-once.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const remove = await makeFolder();
  await buildData();
  return remove;
}
