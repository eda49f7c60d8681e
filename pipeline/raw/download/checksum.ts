/** The digests that tell whether a file arrived whole: the user's own, or the one that the server announces. */
import { createHash } from 'node:crypto';
import { readChunks } from '../chunks.ts';
import { DownloadError } from './problems.ts';

/** What a file hashes to. */
export interface Checksum {
  readonly algorithm: 'sha256' | 'md5';
  /** Hexadecimal, in lower case. */
  readonly digest: string;
}

/** The checksum that the user gave. @throws {DownloadError} unless it is 64 hexadecimal digits */
export function parseSha256(value: string): Checksum {
  const digest = value.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new DownloadError({ kind: 'checksum-invalid', value });
  return { algorithm: 'sha256', digest };
}

/**
 * The digest of the file that a whole answer announces, or null. Google's storage, where Kaggle keeps its archives,
 * sends `x-goog-hash: crc32c=…, md5=…`; others `Content-MD5` (RFC 1864).
 */
export function announcedChecksum(headers: Headers): Checksum | null {
  const google = /(?:^|[,\s])md5=([\w+/]{22}==)/.exec(headers.get('x-goog-hash') ?? '')?.[1];
  const digest = Buffer.from(google ?? headers.get('content-md5') ?? '', 'base64').toString('hex');
  return digest.length === 32 ? { algorithm: 'md5', digest } : null;
}

/** Reads a file through its digest. @throws {DownloadError} if the two differ */
export async function verifyChecksum(path: string, { algorithm, digest }: Checksum): Promise<void> {
  const hash = createHash(algorithm);
  for await (const chunk of readChunks(path)) hash.update(chunk);
  const found = hash.digest('hex');
  if (found !== digest) {
    throw new DownloadError({ kind: 'checksum-differs', algorithm, expected: digest, found });
  }
}
