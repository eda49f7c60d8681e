/** The page's end of the service worker. */

const WORKER = '/sw.js';

/** Has the browser keep what is seen, once this page is whole: nothing competes with what the user waits for. */
export function keepWhatIsSeen(): void {
  // Absent where the site is not served securely.
  if (!('serviceWorker' in navigator)) return;
  if (document.readyState === 'complete') void start();
  else addEventListener('load', () => void start(), { once: true });
}

async function start(): Promise<void> {
  const workers = navigator.serviceWorker;
  const isUnseen = workers.controller === null;
  try {
    await workers.register(WORKER);
  } catch {
    // A browser that keeps nothing shows the site as well, while there is a network.
    return;
  }
  if (!isUnseen) return;
  const { active } = await workers.ready;
  active?.postMessage([location.href]);
  // Also what was asked for before there was a worker to see it, and comes only now.
  new PerformanceObserver((loaded) => {
    const unseen = (loaded.getEntries() as PerformanceResourceTiming[]).filter(
      (one) => one.workerStart === 0,
    );
    active?.postMessage(unseen.map(({ name }) => name));
  }).observe({ type: 'resource', buffered: true });
}
