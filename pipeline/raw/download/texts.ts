/** Every sentence that `npm run data` says. */
import type { DownloadProblem } from './problems.ts';

const PAGE = 'https://www.kaggle.com/datasets/rounakbanik/the-movies-dataset';

/** Where titles in Spanish come from, besides the list that the product ships. */
const MORE_TITLES = `Los títulos en español de las películas más conocidas ya vienen incluidos. Para tener más, copia en data/ uno de estos archivos:
  · titulos_wikidata.csv, de Wikidata (licencia CC0). En https://query.wikidata.org ejecuta esta consulta y descarga el resultado como CSV:
      SELECT ?imdb ?tmdb ?filmLabel WHERE {
        ?film wdt:P345 ?imdb; wdt:P31/wdt:P279* wd:Q11424; rdfs:label ?filmLabel.
        OPTIONAL { ?film wdt:P4947 ?tmdb. }
        FILTER(LANG(?filmLabel) = "es" && STRSTARTS(?imdb, "tt"))
      }
  · title.akas.tsv.gz, de https://datasets.imdbws.com (IMDb solo permite su uso personal y no comercial).
  · titulos_es.csv, hecho por ti, con las columnas «id» o «imdb_id», «titulo» y, si quieres, «region» (ES, MX, AR…).`;

export const STEPS = { downloading: 'Descarga', extracting: 'Descompresión' } as const;

export const starting = (host: string): string => `The Movies Dataset se descarga de ${host}.`;
export const archiveFound = (archive: string): string => `Se usa data/${archive}, que ya estaba.`;
export const retrying = (attempt: number): string =>
  `La conexión se cortó: se sigue desde donde quedó (intento ${attempt}).`;
export const alreadyThere = `Los archivos ya están en data/ y no hace falta descargar nada. Para bajarlos otra vez, bórralos.\n\n${MORE_TITLES}`;
export const interrupted = 'Interrumpido. La próxima vez la descarga sigue desde donde quedó.';

export function finished(files: readonly string[], absent: readonly string[]): string {
  const lacks =
    absent.length === 0
      ? ''
      : ` El archivo comprimido no trae ${absent.join(' ni ')}, que no son necesarios.`;
  return `Listo en data/: ${files.join(', ')}.${lacks} Ahora ejecuta «npm start».\n\n${MORE_TITLES}`;
}

/** The problems that the way by hand gets around. */
const AVOIDABLE: readonly DownloadProblem['kind'][] = [
  'unreachable',
  'refused',
  'zip-damaged',
  'entry-missing',
];

/** What went wrong and what can be done. */
export function describeProblem(problem: DownloadProblem): string {
  const text = textOf(problem);
  return AVOIDABLE.includes(problem.kind) ? `${text}\n${BY_HAND}` : text;
}

function textOf(problem: DownloadProblem): string {
  switch (problem.kind) {
    case 'address-invalid':
      return `MOVIES_DATA_URL no es una dirección http o https: «${problem.url}».`;
    case 'checksum-invalid':
      return `MOVIES_DATA_SHA256 tiene que ser de 64 cifras hexadecimales; se recibió «${problem.value}».`;
    case 'unreachable':
      return `No hay conexión con ${problem.host} (${problem.cause}).`;
    case 'refused':
      return `${problem.url} respondió con el código ${problem.status}.`;
    case 'cut-off':
      return `La conexión se corta una y otra vez; se recibieron ${megabytes(problem.received)}${problem.total === null ? '' : ` de ${megabytes(problem.total)}`}. Lo recibido se guarda: vuelve a ejecutar «npm run data» y la descarga sigue.`;
    case 'checksum-differs':
      return `El archivo descargado no es el que se esperaba (${problem.algorithm}: ${problem.found} en vez de ${problem.expected}) y se borró. Vuelve a ejecutar «npm run data».`;
    case 'zip-damaged':
      return `data/${problem.archive} no es un archivo .zip sano${problem.entry === null ? '' : `: ${problem.entry} está dañado`}. Bórralo si sigue ahí y vuelve a ejecutar «npm run data».`;
    case 'entry-missing':
      return `data/${problem.archive} no contiene ${problem.entry}: no es The Movies Dataset.`;
    case 'not-written':
      return `No se pudo escribir ${problem.path} (${problem.cause}). Revisa el espacio libre y los permisos.`;
  }
}

/** The way without this command. */
const BY_HAND = `Para hacerlo a mano:
  1. Con un navegador, entra a ${PAGE} y descarga el archivo .zip (Kaggle pide una cuenta gratuita).
  2. Cópialo en la carpeta data/ de este proyecto con el nombre archive.zip y ejecuta «npm run data»,
     o descomprime ahí movies_metadata.csv y credits.csv (y, si quieres, keywords.csv, ratings_small.csv y links_small.csv).
Mientras tanto todo funciona con la muestra incluida: «npm start».`;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('es', { maximumFractionDigits: 1 })} MB`;
}
