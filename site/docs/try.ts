/**
 * The reference page's forms and buttons: make the request, and show what came; copy a program. The programs name the
 * address that the page is served at, whichever it was built for.
 */
import { DOCS } from './texts.ts';

const built = new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href);
if (built.origin !== location.origin) {
  for (const code of document.querySelectorAll('.docs code'))
    code.textContent = code.textContent.replaceAll(built.origin, location.origin);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.query === undefined) return;
  event.preventDefault();
  void show(form);
});

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
  if (button?.dataset.params !== undefined) tryExample(button, button.dataset.params);
  if (button?.dataset.copy !== undefined) void copyBeside(button);
});

function tryExample(button: HTMLElement, values: string): void {
  const form = document.getElementById(button.dataset.form ?? '');
  if (!(form instanceof HTMLFormElement)) return;
  const params = JSON.parse(values) as Readonly<Record<string, string>>;
  for (const input of form.querySelectorAll('input')) input.value = params[input.name] ?? '';
  form.scrollIntoView({ block: 'nearest' });
  void show(form);
}

/** Asks what the form says; fields left empty are not sent. */
async function show(form: HTMLFormElement): Promise<void> {
  const { query = '' } = form.dataset;
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  const address = `/api/${query}?${new URLSearchParams(given as [string, string][])}`;
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.textContent = `GET ${address}\n\n${await answerTo(address)}`;
  document.getElementById(`r-${query}`)?.replaceChildren(pre);
}

/** The status, and under it the body: JSON laid out, or what answers in the API's place as it came. */
async function answerTo(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    const isJson = /^application\/(problem\+)?json\b/.test(response.headers.get('Content-Type') ?? '');
    const body = isJson ? JSON.stringify(await response.json(), null, 2) : await response.text();
    return `${response.status}\n${body}`;
  } catch {
    return DOCS.failed;
  }
}

async function copyBeside(button: HTMLElement): Promise<void> {
  const code = button.closest('div')?.querySelector('pre')?.textContent ?? '';
  await navigator.clipboard.writeText(code);
  button.textContent = DOCS.copied;
}
