/** The digests that tell whether a file arrived whole: the user's own, or the one that the server announces. */
import { createHash } from 'node:crypto';
import { readChunks } from '../chunks.ts';
import { DownloadError } from './problems.ts';

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
 * The digest of the whole file that an answer announces, or null. Google's storage, where Kaggle keeps its archives,
 * sends `x-goog-hash: crc32c=…, md5=…`; others `Content-MD5` (RFC 1864), which in a partial answer is the part's.
 */
export function announcedChecksum(headers: Headers, isPartial: boolean): Checksum | null {
  const google = /(?:^|[,\s])md5=([\w+/]{22}==)/.exec(headers.get('x-goog-hash') ?? '')?.[1];
  const standard = isPartial ? null : headers.get('content-md5');
  const base64 = google ?? standard;
  if (base64 === null || base64 === undefined) return null;
  const digest = Buffer.from(base64, 'base64').toString('hex');
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
