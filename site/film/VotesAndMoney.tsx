/** What a film was worth to those who voted, and to those who paid for it. */
import type { CSSProperties } from 'react';
import { decimal, dollars } from '../../pipeline/common/numbers.ts';
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { barShare } from '../components/share.ts';
import * as t from './texts.ts';

export function Votes({ film }: { film: FilmEntry }) {
  return (
    <section>
      <h2>{t.FILM.votes}</h2>
      {film.score > 0 && (
        <>
          <p className="num">
            {decimal(film.score)}
            <small> / 10</small>
          </p>
          <i className="bar" style={filled(film.score / 10)} />
          <p className="mid">
            <span>0</span>
            <span>5</span>
            <span>10</span>
          </p>
        </>
      )}
      <p>{t.votesLine(film)}</p>
    </section>
  );
}

export function Money({ film }: { film: FilmEntry }) {
  const most = Math.max(film.budget, film.revenue);
  const sums = [
    [t.FILM.cost, film.budget, 'bar'],
    [t.FILM.takings, film.revenue, 'bar y'],
  ] as const;
  return (
    <section>
      <h2>{t.FILM.money}</h2>
      {film.ratio !== null && <p className="num">×{t.ratioText(film.ratio)}</p>}
      <p>{t.returnLine(film)}</p>
      {film.ratio !== null && <p className="soft">{t.breakEvenLine(film.ratio)}</p>}
      <dl className="money">
        {sums.map(([name, sum, kind]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {sum === 0 ? t.FILM.unknown : dollars(sum)}
              {sum === 0 ? <i className="bar none" /> : <i className={kind} style={filled(sum / most)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function filled(part: number): CSSProperties {
  return { '--share': barShare(part) } as CSSProperties;
}
