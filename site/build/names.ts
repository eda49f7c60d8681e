/**
 * Names of the built scripts and styles. What pages refer to themselves is called after its source, in `/_site/`, so
 * that a change of it is a change of one file and not of every page; browsers ask each time whether it is still good.
 * What those files load in turn has a hash of its content in its name, in `/_astro/`, and is kept for good.
 */

const SOURCE = /\bsite\/(?:pages\/)?([^?@]+?)(?:\.astro\b|@_@astro)/;

/**
 * The name of a script or a style by the page or component that it is of.
 * @param source where it comes from, as the bundler says it; undefined for a style that pages share
 * @param chunk what the bundler calls it
 * @example
 * siteName('/home/site/pages/docs/index.astro?astro&type=script', 'index') // => '_site/docs-index'
 * siteName(undefined, 'Page') // => '_site/Page'
 */
export function siteName(source: string | null | undefined, chunk: string): string {
  const own = SOURCE.exec(source ?? '')?.[1] ?? chunk;
  return `_site/${own.replace(/\W+/g, '-')}`;
}
