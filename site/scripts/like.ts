/** The button on a film's page that keeps it among the favourites. */
import { browserStorage, readFavourites, toggleFavourite, writeFavourites } from '../favourites/store.ts';
import { FAVOURITES } from '../texts/favourites.ts';

export function addLikeButton(header: Element, id: number): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn like';
  const show = (liked: boolean): void => {
    button.setAttribute('aria-pressed', String(liked));
    button.textContent = liked ? `♥ ${FAVOURITES.liked}` : `♡ ${FAVOURITES.like}`;
  };
  button.addEventListener('click', () => {
    const ids = toggleFavourite(readFavourites(browserStorage()), id);
    writeFavourites(browserStorage(), ids);
    show(ids.includes(id));
  });
  show(readFavourites(browserStorage()).includes(id));
  header.append(button);
}
