/** The reference page's forms and buttons: make the request, and show what came; copy a program. */
import { ApiError, addressOf, ask, type QueryName } from '../client/client.ts';
import type { Params } from '../client/types.ts';
import { DOCS } from './texts.ts';

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
  const query = form.dataset.query as QueryName;
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  const params = Object.fromEntries(given) as unknown as Params[typeof query];
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  const output = document.getElementById(`r-${query}`);
  pre.textContent = `GET ${addressOf(query, params)}\n\n${await answerTo(query, params)}`;
  output?.replaceChildren(pre);
}

async function answerTo<Q extends QueryName>(query: Q, params: Params[Q]): Promise<string> {
  try {
    return `200\n${JSON.stringify(await ask(query, params), null, 2)}`;
  } catch (error) {
    if (!(error instanceof ApiError)) return DOCS.failed;
    return `${error.status}\n${JSON.stringify(error.problem ?? error.message, null, 2)}`;
  }
}

async function copyBeside(button: HTMLElement): Promise<void> {
  const code = button.closest('div')?.querySelector('pre')?.textContent ?? '';
  await navigator.clipboard.writeText(code);
  button.textContent = DOCS.copied;
}
