/** The box and the list under it, where a phone's keyboard leaves little room. */

/** Pixels: a window as low as that has room for the list only under its upper edge. */
const LOW = 600;

/** Brings a box to the upper edge of a low window when it is typed in, and when the keyboard has made it low. */
export function keepInView(box: Element, input: Element): void {
  const scroll = (): void => {
    const height = window.visualViewport?.height ?? window.innerHeight;
    const isLow = height < LOW && box.getBoundingClientRect().top > height / 4;
    if (isLow && document.activeElement === input) box.scrollIntoView({ block: 'start' });
  };
  input.addEventListener('focus', scroll);
  window.visualViewport?.addEventListener('resize', scroll);
}
