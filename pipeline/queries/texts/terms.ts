/** Whose the data is, and under what terms it may be used. */

/** By the source's name in `raw/layouts.ts`. */
const TERMS: Readonly<Record<string, string>> = {
  'The Movies Dataset':
    'Datos de The Movies Dataset (Kaggle, rounakbanik), reunidos de TMDB y de GroupLens: valen las condiciones de cada uno.',
  'TMDB 5000': 'Datos de TMDB 5000 (Kaggle, tmdb), reunidos de TMDB: valen sus condiciones.',
  'volcado de TMDB':
    'Datos de un volcado de TMDB: valen las condiciones de TMDB y las de quien lo haya publicado.',
};
const RATINGS =
  'Las recomendaciones tienen en cuenta valoraciones de MovieLens; GroupLens pide que se le cite y no permite su uso comercial sin permiso.';
const TMDB = 'Este producto usa datos de TMDB, pero no está avalado ni certificado por TMDB.';

/** The terms of the data at hand: its source's, those of ratings where they are used, and TMDB's notice. */
export function dataTerms(source: string, usesRatings: boolean): string {
  return [TERMS[source], ...(usesRatings ? [RATINGS] : []), TMDB]
    .filter((text) => text !== undefined)
    .join(' ');
}
