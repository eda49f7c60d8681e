/** What was found out about the raw files, as people read it. */
import { counted, integer, list, percent } from '../../common/numbers.ts';
import type { ColumnUse, FileRole, LikelyCause, Warning } from '../../common/quality.ts';
import { RULES } from './ledger.ts';

/** Why rows of each file may be of no use. */
export const ROLE_NOTES: Readonly<Record<FileRole, string>> = {
  movies: 'en el registro, con su motivo',
  credits: 'en el registro, con su motivo',
  keywords: 'de películas que no están en el catálogo, o repetidas',
  ratings: 'de películas que no están en el catálogo o no tienen id de TMDB, o ilegibles',
  links: 'sin id de TMDB',
  platforms: 'series, o películas que no están en el catálogo; las dudosas, en el registro',
};

const CAUSES: Readonly<Record<LikelyCause, string>> = {
  'single-quotes': 'los campos parecen ir entre comillas simples; un CSV lleva comillas dobles',
  'decimal-comma': 'parece llevar coma decimal; los decimales deben ir con punto',
  thousands: 'parece llevar los miles separados; los números deben ir sin separarlos',
  'date-form': 'las fechas deben ser AAAA-MM-DD',
  'no-such-date': 'esa fecha no existe, o su año no es creíble (de 1800 a 2050)',
  stars: 'las valoraciones deben ser números de 0,5 a 5',
  'spreadsheet-cut': 'una hoja de cálculo cortó las celdas a los 32.767 caracteres',
  'other-format': 'es otra columna, o de otro formato que los de las descargas conocidas',
};

/** Which column, how many of its values, the first of them and what probably happened. */
export function columnSentence({ file, column, filled, unreadable, first }: ColumnUse): string {
  const what =
    column === ''
      ? `En ${file} no se entienden ${integer(unreadable)} de las ${integer(filled)} filas`
      : `En ${file} no se entienden ${integer(unreadable)} de los ${integer(filled)} valores de la columna ${column}`;
  if (first === null) return `${what}.`;
  const example =
    first.value === '' ? `fila ${integer(first.row)}` : `«${first.value}», fila ${integer(first.row)}`;
  return `${what} (por ejemplo: ${example}). Causa probable: ${CAUSES[first.cause]}.`;
}

/** "MovieLens, y le falta la columna rating". */
export function lacking({ layout, missing }: { layout: string; missing: readonly string[] }): string {
  return `${layout}, y le ${missing.length === 1 ? 'falta la columna' : 'faltan las columnas'} ${list(missing)}`;
}

/** A warning, with what follows from it or what to do. */
export function describeWarning(warning: Warning): string {
  const { kind } = warning;
  switch (kind) {
    case 'column-unreadable':
      return columnSentence(warning);
    case 'credits-without-film':
      return `${warning.file} tiene ${counted(warning.rows, 'fila', 'filas')} de créditos de películas que no están en el archivo de películas (de ${integer(warning.read)}). ¿Está entero ese archivo?`;
    case 'films-without-credits':
      return `${integer(warning.without)} de ${integer(warning.films)} películas no tienen créditos en ${warning.file} (${percent(warning.without, warning.films)}). ¿Es de la misma descarga que el de películas?`;
    case 'no-credits':
      return `${warning.file} no dice quién actúa ni quién dirige, y no hay otro archivo de créditos: ninguna consulta por persona tiene respuesta con estos datos.`;
    case 'people-by-name':
      return `${warning.file} nombra a las personas sin su id: quienes se llaman igual cuentan como una sola persona, y las direcciones de sus páginas no llevan el id de TMDB.`;
    case 'twice-encoded':
      return `${warning.file} estaba codificado dos veces en UTF-8 («AmÃ©lie»): se ha leído deshaciendo la segunda.`;
    case 'entities':
      return `En ${warning.file} la columna ${warning.column} lleva entidades de HTML en ${counted(warning.values, 'valor', 'valores')} («&apos;»): se han descifrado.`;
    case 'letters-mended':
      return `En ${warning.file} la columna ${warning.column} lleva ${counted(warning.values, 'valor codificado', 'valores codificados')} dos veces en UTF-8 («AmÃ©lie»): se han leído deshaciendo la segunda.`;
    case 'letters-lost':
      return `En ${warning.file} la columna ${warning.column} lleva «\ufffd» en ${counted(warning.values, 'valor', 'valores')}: otro programa perdió esas letras al guardar el archivo. Vuelve a descargarlo.`;
    case 'column-empty':
      return `En ${warning.file} la columna ${warning.column} no da nada de ninguna película: está vacía, toda a cero, o escrita de otro modo que en las descargas conocidas.`;
    case 'keywords-unjoined':
      return `Ninguna fila de ${warning.file} es de una película del catálogo: no se usa ninguna palabra clave. ¿Es de la misma descarga que el de películas?`;
    case 'date-form':
      return `En ${warning.file} las fechas de estreno van con ${warning.form === 'month-first' ? 'el mes antes que el día' : 'el día antes que el mes'}: así se han leído.`;
    case 'no-links':
      return `${warning.file} no se usa: falta links.csv (o links_small.csv), que dice de qué películas son las valoraciones.`;
    case 'no-ratings':
      return `${warning.file} no se usa: sin ratings.csv (o ratings_small.csv) no hay valoraciones que enlazar.`;
    case 'name':
      return `${warning.file} no se usa con ese nombre. ¿Querías decir ${warning.meant}?`;
    case 'other-read':
      return `${warning.file} no se usa: se ha leído ${warning.meant} en su lugar. Para usarlo, quita ${warning.meant}.`;
    case 'form':
      return `${warning.file} no se usa: no tiene la forma de ningún archivo conocido.${warning.near === null ? '' : ` La más parecida es la de ${lacking(warning.near)}.`}`;
    case 'ratings-empty':
      return `${warning.file} no tiene ninguna fila: no se usa ninguna valoración.`;
    case 'ratings-unjoined':
      return `Ninguna fila de ${warning.file} es de una película del catálogo, según los ids de TMDB de ${warning.links}: no se usa ninguna valoración.`;
    case 'ledger-summarised':
      return `El registro enseña ${integer(warning.shown)} de las ${integer(warning.all)} anotaciones de «${RULES[warning.rule].name}»; las demás solo se cuentan.`;
  }
}
