/** The button on a film's page that keeps it among the favourites. */
import {
  browserStorage,
  MAX_FAVOURITES,
  readFavourites,
  toggleFavourite,
  watchFavourites,
  writeFavourites,
} from './store.ts';
import { FAVOURITES, fullText } from './texts.ts';

export function addLikeButton(header: Element, id: number): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn like';
  const show = (): void => {
    const liked = readFavourites(browserStorage()).includes(id);
    button.setAttribute('aria-pressed', String(liked));
    button.textContent = liked ? `♥ ${FAVOURITES.liked}` : `♡ ${FAVOURITES.like}`;
  };
  button.addEventListener('click', () => {
    const before = readFavourites(browserStorage());
    const ids = toggleFavourite(before, id);
    const kept = writeFavourites(browserStorage(), ids);
    show();
    // The button has the focus, so that its new name is read out: no live region is needed.
    if (!kept) button.textContent = FAVOURITES.notLiked;
    else if (ids.length === before.length) button.textContent = fullText(MAX_FAVOURITES);
  });
  watchFavourites(show);
  show();
  header.append(button);
}
