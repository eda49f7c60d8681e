/** Notebooks as files: what the pages need of nbformat 4, checked once, where a file comes in. */
import * as z from 'zod/mini';
import { NotebookError } from './problem.ts';
import { PROBLEMS } from './texts.ts';

/** The format lets a text be cut into its lines. */
const text = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value) => [value].flat().join('')),
);

/** One JSON object for the notebook and the page; what plotly alone reads of it is let through as it is. */
const figure = z.looseObject({
  data: z.array(z.looseObject({ type: z.string() })),
  layout: z.looseObject({
    title: z.looseObject({ text: z.string().check(z.minLength(1)) }),
    height: z.number().check(z.positive()),
    meta: z.looseObject({ alt: z.string().check(z.minLength(1)) }),
  }),
});

const bundle = z.object({
  'text/plain': z.optional(text),
  'text/markdown': z.optional(text),
  'text/html': z.optional(text),
  'image/png': z.optional(text),
  'application/vnd.plotly.v1+json': z.optional(figure),
});

/** CSS pixels. */
const pictureMetadata = z.object({ 'image/png': z.optional(z.object({ width: z.optional(z.number()) })) });

const output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), text }),
  z.object({ output_type: z.literal('error'), ename: z.string() }),
  ...(['display_data', 'execute_result'] as const).map((type) =>
    z.object({ output_type: z.literal(type), data: bundle, metadata: pictureMetadata }),
  ),
]);

const id = z._default(z.string(), '');
const cell = z.discriminatedUnion('cell_type', [
  z.object({ cell_type: z.literal('markdown'), id, source: text }),
  z.object({ cell_type: z.literal('raw'), id, source: text }),
  z.object({ cell_type: z.literal('code'), id, source: text, outputs: z.array(output) }),
]);

const metadata = z.object({ films: z.optional(z.int()) });
const notebook = z.object({ nbformat: z.literal(4), cells: z.array(cell), metadata });

export type NotebookFile = z.infer<typeof notebook>;
export type Output = z.infer<typeof output>;
export type FigureJson = z.infer<typeof figure>;

/**
 * @param name the notebook's, for the message
 * @throws {NotebookError} that says where the text stops being a notebook
 */
export function parseNotebook(name: string, json: string): NotebookFile {
  const { success, data, error } = notebook.safeParse(parseJson(name, json));
  if (success) return data;
  const [issue] = error.issues;
  const path = issue?.path.join('.') || '.';
  throw new NotebookError(name, PROBLEMS.form(path, issue?.message ?? error.message));
}

function parseJson(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new NotebookError(name, PROBLEMS.json(error instanceof Error ? error.message : String(error)));
  }
}
