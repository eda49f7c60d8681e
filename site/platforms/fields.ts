/** The choice of the visitor's own platforms, kept in the browser. */

import type { Platform } from '../../pipeline/common/platforms.ts';
import { readMine, writeMine } from './mine.ts';
import { PLATFORMS as t } from './texts.ts';

/** A box a platform, those of before already chosen. @param onChange told each time which are chosen now */
export function platformFields(
  platforms: readonly Platform[],
  onChange: (names: readonly string[]) => void,
): { readonly element: HTMLElement; readonly chosen: () => string[] } {
  const element = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = t.mine;
  const mine = readMine();
  const boxes = [...new Set(platforms.map(({ name }) => name))].map((name) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = name;
    box.checked = mine.includes(name);
    return box;
  });
  const labels = boxes.map((box) => {
    const label = document.createElement('label');
    label.className = 'check';
    label.append(box, box.value);
    return label;
  });
  const chosen = (): string[] => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  element.append(legend, ...labels);
  element.addEventListener('change', () => {
    writeMine(chosen());
    onChange(chosen());
  });
  return { element, chosen };
}
