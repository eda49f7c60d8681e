/** What a notebook's page does beyond being read: figures that answer the pointer, and all code at once. */
import { NOTEBOOKS } from './texts.ts';

// A figure's picture is in the page; the library that makes it interactive is heavy, so it waits to be looked at.
const observer = new IntersectionObserver((entries, self) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    self.unobserve(target);
    void import('./figure.ts').then(({ drawFigure }) => drawFigure(target));
  }
});
for (const figure of document.querySelectorAll('[data-figure]')) observer.observe(figure);

const button = document.querySelector<HTMLButtonElement>('[data-codes]');
const codes = document.querySelectorAll<HTMLDetailsElement>('details.code');
if (button !== null) {
  let isOpen = false;
  button.hidden = false;
  button.addEventListener('click', () => {
    isOpen = !isOpen;
    for (const code of codes) code.open = isOpen;
    button.textContent = isOpen ? NOTEBOOKS.closeCode : NOTEBOOKS.openCode;
  });
}
