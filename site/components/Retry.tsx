/** What did not work, and the way to try again. */
import { SITE } from '../texts.ts';

export function Retry({ lead, onRetry }: { lead: string; onRetry: () => void }) {
  return (
    <div role="alert">
      <p className="lead">{lead}</p>
      <button type="button" className="btn" onClick={onRetry}>
        {SITE.retry}
      </button>
    </div>
  );
}
