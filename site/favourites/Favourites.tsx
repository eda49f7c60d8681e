/** The page of the visitor's own films: lists, exchange, and what to see after all of them. */
import { useState } from 'react';
import { MyFilms } from './MyFilms.tsx';
import { Recommended } from './Recommended.tsx';
import { SharedFilms } from './SharedFilms.tsx';
import { useLibrary, useShared } from './use-library.ts';

export function Favourites() {
  const own = useLibrary();
  const [shared, leaveShared] = useShared();
  const [hasLeft, setLeft] = useState(false);
  const leave = () => {
    setLeft(true);
    leaveShared();
  };
  if (shared === null)
    return (
      <>
        <MyFilms own={own} isFocused={hasLeft} />
        {own.gusta.length > 0 && <Recommended own={own} />}
      </>
    );
  return (
    <>
      <SharedFilms own={own} shared={shared} onLeave={leave} />
      {(shared.ids.length > 0 || own.gusta.length > 0) && <Recommended own={own} theirs={shared.ids} />}
    </>
  );
}
