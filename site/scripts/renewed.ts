/**
 * For a tab that is open for longer than a deploy stands: what it has not loaded yet went with the deploy that it is of.
 * The data it finds by itself (`standing.ts`); for a script that is gone it offers to load the page anew.
 */
import { SITE } from '../texts.ts';

/** Offers it when a script turns out to be gone: Vite says so of whatever is loaded when it is needed. */
export function watchForNewSite(): void {
  addEventListener('vite:preloadError', () => void offer(), { once: true });
}

async function offer(): Promise<void> {
  try {
    await fetch('/favicon.svg', { method: 'HEAD' });
  } catch {
    // Nothing is gone: there is no connection, and loading anew would not help.
    watchForNewSite();
    return;
  }
  const notice = document.createElement('div');
  notice.className = 'renewed';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = SITE.reload;
  button.addEventListener('click', () => location.reload());
  notice.append(SITE.renewed, ' ', button);
  document.body.append(notice);
}
