/** The Python that has what a comparison needs, if any: the one on the PATH, or the system's own. */
import { spawnSync } from 'node:child_process';

const CANDIDATES = ['python3', '/usr/bin/python3'];

/** A command that can import all the modules, or null. */
export function pythonWith(...modules: readonly string[]): string | null {
  const imports = modules.map((name) => `import ${name}`).join('\n');
  const works = (command: string): boolean => spawnSync(command, ['-c', imports]).status === 0;
  return CANDIDATES.find(works) ?? null;
}
