/** From a film or a person to the page that compares it with another. */
import { type ComparedKind, compareAddress } from './ask.ts';
import { COMPARE } from './texts.ts';

export function CompareLink({ kind, id }: { kind: ComparedKind; id: number }) {
  return (
    <p className="retry">
      <a className="btn" href={compareAddress(kind, id)} rel="nofollow">
        {COMPARE.link}
      </a>
    </p>
  );
}
