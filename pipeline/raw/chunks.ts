/** Files read piece by piece. */
import { open } from 'node:fs/promises';

/**
 * Yields a file's bytes in chunks of up to `chunkBytes`, all in the same memory: a chunk stands until the next one is
 * taken. New memory for each would start a full garbage collection once every 64 MB read.
 * Rejects with the system's error.
 */
export async function* readChunks(path: string, chunkBytes = 1 << 20): AsyncGenerator<Buffer> {
  const memory = Buffer.allocUnsafe(chunkBytes);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, chunkBytes);
      if (bytesRead === 0) return;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
