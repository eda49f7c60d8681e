/** The page of the visitor's own films: lists, exchange, and what to see after all of them. */
import { MyFilms } from './MyFilms.tsx';
import { Recommended } from './Recommended.tsx';
import { SharedFilms } from './SharedFilms.tsx';
import { useLibrary, useShared } from './use-library.ts';

export function Favourites() {
  const own = useLibrary();
  const [shared, leaveShared] = useShared();
  if (shared === null)
    return (
      <>
        <MyFilms own={own} />
        {own.gusta.length > 0 && <Recommended own={own} />}
      </>
    );
  return (
    <>
      <SharedFilms own={own} shared={shared} onLeave={leaveShared} />
      {(shared.ids.length > 0 || own.gusta.length > 0) && <Recommended own={own} theirs={shared.ids} />}
    </>
  );
}
