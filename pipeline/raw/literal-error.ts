/** Why a text is no literal. */
export type LiteralFault =
  | 'unexpected-character'
  | 'unexpected-end'
  | 'unclosed-string'
  | 'bad-escape'
  | 'bad-number'
  | 'bad-key'
  | 'too-deep'
  | 'trailing-text';

/** Where and why a literal could not be read. `offset` counts UTF-16 units from 0. */
export class LiteralError extends Error {
  readonly fault: LiteralFault;
  readonly offset: number;
  readonly character: string;

  constructor(fault: LiteralFault, text: string, offset: number) {
    const code = text.codePointAt(offset);
    const character = code === undefined ? '' : String.fromCodePoint(code);
    super(
      `${fault} at offset ${offset}${character === '' ? ' (end of text)' : `: ${JSON.stringify(character)}`}`,
    );
    this.name = 'LiteralError';
    this.fault = fault;
    this.offset = offset;
    this.character = character;
  }
}
