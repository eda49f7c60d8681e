/** The visitor's own lists, one at a time. */
import { useEffect, useRef, useState } from 'react';
import { Exchange } from './Exchange.tsx';
import { FilmList } from './FilmList.tsx';
import { FilmPicker } from './FilmPicker.tsx';
import { type Library, MARKS, type Mark, withMark, withoutMark } from './library.ts';
import { markedText } from './marks-texts.ts';
import { Starters } from './Starters.tsx';
import { changeAndSay, say } from './say.ts';
import { LIBRARY as t, tabText } from './texts.ts';

interface Props {
  own: Library;
  /** Whether they took the place of what had the focus. */
  isFocused: boolean;
}

export function MyFilms({ own, isFocused }: Props) {
  const [list, setList] = useState<Mark>(() => MARKS.find((mark) => own[mark].length > 0) ?? 'gusta');
  // Until the page is opened again, so that they stay while one taps.
  const [isNew] = useState(() => MARKS.every((mark) => own[mark].length === 0));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  const ids = own[list];
  const add = (id: number, title: string) => {
    const next = withMark(own, list, [id]);
    changeAndSay(next, markedText(list, title, true), own);
  };
  const take = (gone: readonly number[], text: string) =>
    changeAndSay(withoutMark(own, list, gone), text, own)();
  return (
    <>
      <FilmPicker chosen={ids} onPick={add} />
      {isNew && <Starters />}
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {t.yours}
        </h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div className="chips" role="group" aria-label={t.lists}>
          {MARKS.map((mark) => (
            <button
              key={mark}
              type="button"
              className="btn"
              aria-pressed={mark === list}
              onClick={() => setList(mark)}
            >
              {tabText(mark, own[mark].length)}
            </button>
          ))}
        </div>
        <p className="note">{t.about[list]}</p>
        {ids.length === 0 && <p className="lead">{t.none[list]}</p>}
        <FilmList
          key={list}
          ids={ids}
          notas={own.notas}
          className={list === 'rechazada' ? 'mine refused' : 'mine'}
          onForget={(unknown) => take(unknown, t.forgotten)}
        />
        <Exchange own={own} list={list} onSay={say} onClear={() => take(ids, t.cleared)} />
      </section>
    </>
  );
}
