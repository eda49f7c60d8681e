/** The reference page's buttons: make the request, and show what came. */
import { DOCS } from '../texts/docs.ts';

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-try]') : null;
  const output = document.getElementById(button?.getAttribute('aria-controls') ?? '');
  if (button?.dataset.try !== undefined && output !== null) void show(button.dataset.try, output);
});

async function show(address: string, output: HTMLElement): Promise<void> {
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  try {
    const response = await fetch(address);
    pre.textContent = `${response.status} ${response.headers.get('Content-Type') ?? ''}\n\n${pretty(await response.text())}`;
  } catch {
    pre.textContent = DOCS.failed;
  }
  output.replaceChildren(pre);
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
