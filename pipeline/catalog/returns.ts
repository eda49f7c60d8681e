/** Returns that are not to be believed, by what other films of their time took in. */
import { moneyOf } from '../common/money.ts';

/** Only so high a return is doubted, and only where the takings are so many times those of any film of its time. */
const DOUBTED_RETURN = 100;
const DOUBTED_LEAD = 2;
/** Years before and after that are a film's time, of which so many other films must have takings to tell. */
const TIME = 5;
const FEWEST = 10;

interface Earner {
  readonly year: number;
  readonly budget: number;
  readonly revenue: number;
}

/**
 * The films that took in more than 100 times their budget, and more than twice as much as any other film of five years
 * before and after.
 */
export function doubtfulReturns<Film extends Earner>(films: readonly Film[]): Film[] {
  const years = Map.groupBy(films, ({ year }) => year);
  const ofItsTime = (film: Film): Film[] =>
    Array.from({ length: 2 * TIME + 1 }, (_, step) => years.get(film.year - TIME + step) ?? []).flat();
  return films.filter((film) => {
    if (moneyOf(film).ratio <= DOUBTED_RETURN) return false;
    const others = ofItsTime(film).filter((other) => other !== film && other.revenue > 0);
    return others.length >= FEWEST && others.every(({ revenue }) => film.revenue > DOUBTED_LEAD * revenue);
  });
}
