/** The function's handler: how long a warm answer takes. */
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../../site/api/handler.ts';
import { round } from './child.ts';
import { questionsOf } from './questions.ts';
import type { Row } from './texts.ts';

/** One row a query: median, 95th percentile and maximum of a warm answer. */
export async function measureAnswers(out: string): Promise<Row[]> {
  const handle = createHandler(() => openData(out));
  const questions = questionsOf(out);
  const values: Record<string, string[]> = {
    ...questions,
    'score_titulo (con errata)': mistyped(questions.score_titulo),
    'get_actor (con errata)': mistyped(questions.get_actor),
  };
  const rows: Row[] = [];
  for (const [label, list] of Object.entries(values)) {
    const name = label.split(' ')[0] ?? '';
    const ask = (value: string): Promise<Response> =>
      handle(new Request(`http://localhost/api/${name}/${encodeURIComponent(value)}`));
    for (const value of list) await ask(value);
    const times: number[] = [];
    for (const value of list) {
      const started = performance.now();
      await (await ask(value)).text();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number =>
      round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
    rows.push({ query: label, p50: at(0.5), p95: at(0.95), max: at(1) });
  }
  return rows;
}

/** Names without their fourth letter. */
function mistyped(names: readonly string[] = []): string[] {
  return names.filter((name) => name.length > 5).map((name) => name.slice(0, 3) + name.slice(4));
}
