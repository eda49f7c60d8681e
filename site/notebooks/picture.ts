/** A figure's still picture, as it stands in the notebook: a PNG. */

export interface Picture {
  readonly png: Uint8Array<ArrayBuffer>;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
}

/** Where the header of a PNG has its width and height. Source: PNG (ISO/IEC 15948), 11.2.2 IHDR Image header. */
const SIZE_OFFSET = 16;

/**
 * @param base64 as notebooks hold it
 * @param width CSS pixels; the picture's own pixels where it is not given
 */
export function readPicture(base64: string, width?: number): Picture {
  const bytes = Buffer.from(base64, 'base64');
  const [across, down] = [bytes.readUInt32BE(SIZE_OFFSET), bytes.readUInt32BE(SIZE_OFFSET + 4)];
  const shown = width ?? across;
  return { png: new Uint8Array(bytes), width: shown, height: Math.round((down * shown) / across) };
}
