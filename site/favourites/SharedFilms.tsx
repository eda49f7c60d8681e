/** Somebody else's list, come by an address, beside the own one. */
import { FilmList } from './FilmList.tsx';
import { type Library, type SharedList, withMark } from './library.ts';
import { changeAndSay } from './say.ts';
import { joinedText, SHARED as t } from './texts.ts';

interface Props {
  own: Library;
  shared: SharedList;
  onLeave: () => void;
}

export function SharedFilms({ own, shared: { mark, ids }, onLeave }: Props) {
  const keep = () => {
    const next = withMark(own, mark, ids);
    changeAndSay(next, joinedText(next[mark].length - own[mark].length), own);
    onLeave();
  };
  return (
    <div className="two">
      <section>
        <h2>{t.theirs}</h2>
        <p className="lead">{ids.length === 0 ? t.empty : t.lead}</p>
        <div className="chips">
          {ids.length > 0 && (
            <button type="button" className="btn" onClick={keep}>
              {t.keep}
            </button>
          )}
          <button type="button" className="btn" onClick={onLeave}>
            {t.leave}
          </button>
        </div>
        <FilmList ids={ids} notas={{}} className="mine" />
      </section>
      <section>
        <h2>{t.yours}</h2>
        {own.gusta.length === 0 && <p className="lead">{t.yoursEmpty}</p>}
        <FilmList ids={own.gusta} notas={own.notas} className="beside" />
      </section>
    </div>
  );
}
