/**
 * The marks on every film: buttons under each poster that leads to a film, and on the film's own page. The pages come
 * without them, so that tens of thousands need not carry them; the style keeps their room.
 */
import { type Library, MARKS, type Mark, neverRecommended, toggleMark } from './library.ts';
import { MARK_NAMES, markedText, markLabel } from './marks-texts.ts';
import { changeAndSay } from './say.ts';
import { library, watchLibrary } from './store.ts';

/** A film's card that has no buttons yet. */
const BARE_CARD = 'li > a:has(> .p):not(:has(+ .marks))';
/** Where what is seen or refused has no place. */
const RECOMMENDATIONS = '.recs';
/** Where "no me interesa" is offered: there, and among what was refused. */
const REFUSABLE = '.recs, .refused';

/** The button pressed last, and what takes the focus when it goes. */
let pressed: { readonly button: HTMLButtonElement; readonly leave: () => void } | undefined;

/** Draws the marks of all films on the page, and of those that come later, and answers their buttons. */
export function startMarks(): void {
  drawOnFilmPage();
  drawOnCards();
  new MutationObserver(() => {
    drawOnCards();
    leaveGone();
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('.marks > button') : null;
    if (button !== null) press(button);
  });
  watchLibrary(() => show(document.querySelectorAll<HTMLElement>('.marks')));
}

function drawOnCards(): void {
  const drawn = Array.from(document.querySelectorAll<HTMLAnchorElement>(BARE_CARD), (link) => {
    const isRefusable = link.closest(REFUSABLE) !== null;
    const bar = draw(idIn(link.pathname), link.querySelector('b')?.textContent ?? '', isRefusable);
    link.after(bar);
    return bar;
  });
  if (drawn.length > 0) show(drawn);
}

function drawOnFilmPage(): void {
  const header = document.querySelector('.film header');
  const title = header?.querySelector('h1')?.textContent;
  if (header === null || title === undefined) return;
  const bar = draw(idIn(location.pathname), title, false);
  for (const button of bar.children) {
    const name = document.createElement('small');
    name.textContent = MARK_NAMES[(button as HTMLElement).dataset.mark as Mark][0];
    button.append(name);
  }
  header.append(bar);
  show([bar]);
}

function draw(id: string, title: string, isRefusable: boolean): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'marks';
  Object.assign(bar.dataset, { film: id, title });
  bar.append(
    ...MARKS.filter((mark) => isRefusable || mark !== 'rechazada').map((mark) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.mark = mark;
      button.textContent = MARK_NAMES[mark][1];
      button.title = MARK_NAMES[mark][0];
      button.setAttribute('aria-label', markLabel(mark, title));
      return button;
    }),
  );
  return bar;
}

function show(bars: Iterable<HTMLElement>): void {
  const own = library();
  const sets = Object.fromEntries(MARKS.map((mark) => [mark, new Set(own[mark])])) as Record<
    Mark,
    Set<number>
  >;
  const never = neverRecommended(own);
  for (const bar of bars) {
    const id = Number(bar.dataset.film);
    for (const button of bar.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(sets[button.dataset.mark as Mark].has(id)));
    const card = bar.closest<HTMLElement>(`${RECOMMENDATIONS} > li`);
    if (card !== null) card.hidden = never.has(id);
  }
}

function press(button: HTMLButtonElement): void {
  const { film, title = '' } = button.parentElement?.dataset ?? {};
  const mark = button.dataset.mark as Mark;
  const before: Library = library();
  const next = toggleMark(before, mark, Number(film));
  const isMarked = next[mark].includes(Number(film));
  pressed = { button, leave: changeAndSay(next, markedText(mark, title, isMarked), before) };
  leaveGone();
}

/** A card that goes, now or once its list is drawn anew, takes the focus of its button with it. */
function leaveGone(): void {
  if (pressed === undefined) return;
  const { button, leave } = pressed;
  const isGone = !button.isConnected || button.closest('[hidden]') !== null;
  if (!isGone) return;
  pressed = undefined;
  if (document.activeElement === document.body || document.activeElement === button) leave();
}

function idIn(path: string): string {
  return /^\/pelicula\/(\d+)/.exec(path)?.[1] ?? '';
}
