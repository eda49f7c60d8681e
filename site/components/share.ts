/** How much of a bar is filled: at most the whole, and of what is not nothing at least a little. @param part 0–1 */
export function barShare(part: number): string {
  return `${part <= 0 ? 0 : Math.min(100, Math.max(1, Math.round(part * 100)))}%`;
}
