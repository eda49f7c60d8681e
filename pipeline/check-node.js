/**
 * After `npm install`: whether the Node that came with the package `node` is the one that it should be. The package
 * fetches it by a script of its own, past the lock file and its hashes. In plain JavaScript, which any Node runs.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** SHA-256 of the program by platform, in the packages of version 24.21.0. Of other platforms none is known. */
const HASHES = {
  'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  'linux-arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
  'win32-x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
};

// A second copy, from which the package linked the program.
rmSync('node_modules/node/node_modules', { recursive: true, force: true });
const expected = HASHES[`${process.platform}-${process.arch}`];
const program = ['node_modules/node/bin/node.exe', 'node_modules/node/bin/node'].find(existsSync);
// Absent where npm was told to run no scripts: the commands say so themselves (`require-node.js`).
if (expected !== undefined && program !== undefined) {
  const found = createHash('sha256').update(readFileSync(program)).digest('hex');
  if (found !== expected) {
    rmSync(program);
    console.error(
      `El Node que llegó con los paquetes (${program}) no es el que se esperaba: su SHA-256 es ${found} y tenía que ser ${expected}. Se quitó; revisa de dónde instala npm.`,
    );
    process.exitCode = 1;
  }
}
