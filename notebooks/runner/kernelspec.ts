/** The kernelspec: what Jupyter reads to start tslab. It is found through JUPYTER_PATH, so nothing is installed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { JUPYTER, NOTEBOOKS } from './paths.ts';

/** The name that the notebooks ask for; tslab's own installer uses the same. */
export const KERNEL = 'tslab';

/** Writes the kernelspec for this Node and answers the environment in which Jupyter finds it. */
export function prepareKernelspec(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folder = join(JUPYTER, 'kernels', KERNEL);
  mkdirSync(folder, { recursive: true });
  const spec = {
    argv: [process.execPath, join(NOTEBOOKS, 'kernel.ts'), '{connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
  };
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(spec, null, 2)}\n`);
  const others = environment.JUPYTER_PATH;
  return { ...environment, JUPYTER_PATH: others ? `${JUPYTER}${delimiter}${others}` : JUPYTER };
}
