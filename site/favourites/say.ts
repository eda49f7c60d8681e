/** What has just happened to the library, in sight and aloud, at the window's edge, with the way back. */
import type { Library } from './library.ts';
import { MARKS_TEXT as t } from './marks-texts.ts';
import { changeLibrary, isKept } from './store.ts';

interface Parts {
  readonly bar: HTMLElement;
  readonly status: HTMLElement;
  readonly undo: HTMLButtonElement;
}

let parts: Parts | undefined;
let before: Library | undefined;

/**
 * Says it. @param undone the library as it was, where there is a way back
 * @returns gives the focus to the way back: for those whose button has gone
 */
export function say(text: string, undone?: Library): () => void {
  parts ??= draw();
  const { bar, status, undo } = parts;
  before = undone;
  bar.hidden = false;
  undo.hidden = undone === undefined;
  status.textContent = isKept() ? text : `${text} ${t.notKept}`;
  return () => (undo.hidden ? bar : undo).focus();
}

/** Changes the library and says so. @returns as {@link say} does */
export function changeAndSay(next: Library, text: string, undone: Library): () => void {
  changeLibrary(next);
  return say(text, undone);
}

function draw(): Parts {
  const bar = document.createElement('div');
  bar.className = 'said';
  bar.tabIndex = -1;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'btn';
  undo.textContent = t.undo;
  undo.addEventListener('click', () => {
    if (before === undefined) return;
    changeLibrary(before);
    say(t.undone)();
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn';
  close.textContent = '✕\ufe0e';
  close.setAttribute('aria-label', t.close);
  close.addEventListener('click', () => {
    bar.hidden = true;
  });
  bar.append(status, undo, close);
  document.querySelector('main')?.append(bar);
  return { bar, status, undo };
}
