/** For a library with nothing in it: films of different kinds to tap. */
import { ListedFilms } from './FilmCards.tsx';
import { loadStarters } from './listed.ts';
import { LIBRARY as t } from './texts.ts';
import { useLoading } from './use-library.ts';

/** Films offered: whole rows of two, three or six. */
const OFFERED = 12;

export function Starters() {
  const { loaded, failed } = useLoading(OFFERED, loadStarters);
  // Without them there is still the box to add films with.
  if (failed) return null;
  return (
    <section>
      <h2>{t.starters}</h2>
      <p className="lead">{t.startersLead}</p>
      <ListedFilms films={loaded?.value} expected={OFFERED} className="starters" />
    </section>
  );
}
