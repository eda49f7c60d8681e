/** OpenSearch 1.1, by which browsers offer to search the site from their address bar. */
import { OPEN_SEARCH as t } from './texts.ts';

/** The description document. @param origin the site's own address */
export function openSearch(origin: string): string {
  const at = (path: string): string => new URL(path, origin).href;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${t.name}</ShortName>
  <Description>${t.description}</Description>
  <Language>es</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${at('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${at('/buscar/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
