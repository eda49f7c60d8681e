/** Builds the site on the sample and serves it, once for every test of the product as built. */
import type { TestProject } from 'vitest/node';
import { builtProject, serveProject } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The served site: its folder and its address. Read with `inject('site')`. */
    site: { readonly root: string; readonly url: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await builtProject();
  const server = await serveProject(root);
  project.provide('site', { root, url: server.url });
  return async () => {
    await server.close();
  };
}
