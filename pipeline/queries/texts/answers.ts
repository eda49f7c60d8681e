/** What queries say: the `mensaje` of each answer, and what each parameter and field is. */
import { PLAUSIBLE_DOLLARS } from '../../common/money.ts';
import { counted, decimal, integer, list, titled } from '../../common/numbers.ts';
import { PRIOR_VOTES } from '../../store/figures.ts';
import type { FilmEntry, ReturnFigures } from '../../store/tables.ts';

/**
 * How many films came out in a month.
 * @example releasesInMonth('enero', 5909) // => 'En enero se estrenaron 5909 películas.'
 */
export function releasesInMonth(month: string, count: number): string {
  return releases(`En ${month}`, count);
}

/**
 * How many films came out on a day of the week.
 * @example releasesOnWeekday('sábado', 1) // => 'Los sábados se estrenó 1 película.'
 */
export function releasesOnWeekday(weekday: string, count: number): string {
  const plural = weekday.endsWith('s') ? weekday : `${weekday}s`;
  return releases(`Los ${plural}`, count);
}

function releases(when: string, count: number): string {
  if (count === 0) return `${when} no se estrenó ninguna película.`;
  return `${when} se ${count === 1 ? 'estrenó' : 'estrenaron'} ${counted(count, 'película', 'películas')}.`;
}

/** A film's mean vote and popularity. */
export function filmScore(film: FilmEntry): string {
  if (film.votes === 0) return `Nadie ha puntuado todavía ${titled(film)}, así que no tiene puntuación.`;
  if (film.score === 0)
    return `${titled(film)} tiene ${counted(film.votes, 'voto', 'votos')}, pero la fuente no da su media, así que no tiene puntuación.`;
  return `${titled(film)} tiene una puntuación media de ${decimal(film.score)} sobre 10 y una popularidad de ${decimal(film.popularity)}.`;
}

/** A film's votes and their mean, or that it has fewer than the minimum. */
export function filmVotes(film: FilmEntry, minimum: number): string {
  if (film.votes < minimum) {
    return `${titled(film)} tiene menos de ${integer(minimum)} votos: no llega al mínimo para mostrar su valoración.`;
  }
  return `${titled(film)} tiene ${counted(film.votes, 'voto', 'votos')}, con una media de ${decimal(film.score)} sobre 10.`;
}

/** An actor's films and what they returned. */
export function actorReturns(name: string, figures: ReturnFigures): string {
  return `${name} ha actuado en ${counted(figures.films, 'película', 'películas')}${returns(figures)}`;
}

/** A director's films and what they returned. */
export function directorReturns(name: string, figures: ReturnFigures): string {
  return `${name} ha dirigido ${counted(figures.films, 'película', 'películas')}${returns(figures)}`;
}

function returns(figures: ReturnFigures): string {
  const { films, filmsWithReturn } = figures;
  if (filmsWithReturn === 0) {
    return films === 1
      ? '; no se conocen a la vez su costo y su recaudación.'
      : '; de ninguna se conocen a la vez el costo y la recaudación.';
  }
  if (films === 1) return `; su retorno es de ${decimal(figures.total)}.`;
  const known =
    filmsWithReturn === films ? 'todas' : filmsWithReturn === 1 ? 'una' : integer(filmsWithReturn);
  return `; se conoce el retorno de ${known}: un total de ${decimal(figures.total)} y un promedio de ${decimal(figures.mean)} por película.`;
}

/**
 * What to see for who liked a film.
 * @example recommendations({ title: 'Up', year: 2009 }, ['Coco', 'Ratatouille']) // => 'Si te gustó «Up» (2009), prueba con «Coco» y «Ratatouille».'
 */
export function recommendations(film: Parameters<typeof titled>[0], titles: readonly string[]): string {
  if (titles.length === 0) return `No hay ninguna película que recomendar a partir de ${titled(film)}.`;
  return `Si te gustó ${titled(film)}, prueba con ${list(titles.map((title) => `«${title}»`))}.`;
}

/**
 * How many results a search has.
 * @example found('tom hanx', 0, 0) // => 'Nada se llama «tom hanx» ni se le parece.'
 */
export function found(query: string, count: number, suggestions: number): string {
  if (count === 0 && suggestions > 0)
    return `Nada se llama «${query}». Quizá buscabas una de las sugerencias.`;
  if (count === 0) return `Nada se llama «${query}» ni se le parece.`;
  return `Hay ${counted(count, 'resultado', 'resultados')} para «${query}».`;
}

/** How many films a filter lets through. */
export function explored(total: number): string {
  if (total === 0) return 'Ninguna película cumple todo lo que se pide.';
  return `${counted(total, 'película cumple', 'películas cumplen')} lo que se pide.`;
}

/** How many people have enough films of known return. */
export function ranked(people: number, role: 'director' | 'actor', minimum: number): string {
  const films = counted(minimum, 'película', 'películas');
  const who = role === 'director' ? 'que dirigieron' : 'que actuaron en';
  if (people === 0) return `No hay nadie con retorno conocido de ${films}.`;
  return `Hay ${counted(people, 'persona', 'personas')} ${who} al menos ${films} de retorno conocido.`;
}

/** What each parameter is, by its name. */
export const PARAMS: Readonly<Record<string, string>> = {
  mes: 'El mes: su nombre en español (también «setiembre») o su número, de 1 a 12.',
  dia: 'El día de la semana, en español.',
  titulo: 'El título de la película: en español, en inglés o el original, también sin su artículo.',
  anio: 'El año de estreno, para distinguir entre películas del mismo título.',
  id: 'El identificador de TMDB, en lugar del título o del nombre.',
  imdb: 'El identificador de IMDb (tt…), en lugar del título.',
  nombre: 'El nombre de la persona.',
  k: 'Cuántos resultados, como máximo.',
  q: 'Lo que se busca.',
  genero: 'Uno o varios géneros, en español, separados por comas; recomendacion toma uno.',
  fama: 'Si las películas deben ser menos conocidas (-2, -1) o más (1, 2); 0, como salen.',
  sin_saga: '1 deja fuera las de la misma saga; 0, no.',
  generos:
    'Si las películas deben tener todos los géneros pedidos («todos», de no decir nada) o basta «alguno».',
  desde: 'El primer año de estreno.',
  hasta: 'El último año de estreno.',
  idioma: 'El idioma original: su nombre en español o su código ISO 639-1.',
  pais: 'Un país de producción: su nombre en español o su código ISO 3166-1.',
  minutos_min: 'La duración mínima, en minutos.',
  minutos_max: 'La duración máxima, en minutos.',
  votos_min: 'Cuántos votos, como mínimo.',
  score_min: 'El voto promedio mínimo, de 0 a 10.',
  retorno_min: 'El retorno mínimo; las películas de retorno desconocido no lo cumplen.',
  productora: 'El identificador de TMDB de una productora.',
  plataforma:
    'Una o varias plataformas, separadas por comas, en cuya lista está; sin listas no vale ninguna.',
  orden: `En qué orden, de mayor a menor; lo desconocido, al final. En explorar, «score» es la media ponderada: con ${PRIOR_VOTES} votos más, iguales a la media del catálogo.`,
  pagina: 'Qué página de los resultados.',
  tipo: 'De quién: director o actor.',
  minimo: 'Cuántas películas de retorno conocido, como mínimo.',
};

/** What each field of the answers means, by its name, or by that of its record (`outputs.ts`) and its own. */
export const FIELDS: Readonly<Record<string, string>> = {
  mensaje: 'La respuesta, dicha en una frase.',
  id: 'Identificador de TMDB.',
  titulo: 'Título de la película, como está en la fuente.',
  titulo_es: 'Título en español; null si no se conoce.',
  titulo_original: 'Título en su idioma original; null si la fuente no lo tiene.',
  imdb_id: 'Identificador de IMDb; null si no se conoce.',
  plataformas: 'En qué plataformas está, según las listas que hay; vacía si no se sabe de ninguna.',
  'DondeVer.plataforma': 'Nombre de la plataforma.',
  'DondeVer.pais': 'País de la lista, ISO 3166-1; null si no lo dice.',
  'DondeVer.fecha': 'Fecha (AAAA-MM-DD), o año de la lista; null si no se sabe.',
  'DondeVer.url': 'Dirección en la plataforma; null si no se conoce.',
  anio: 'Año de estreno.',
  nombre: 'Nombre.',
  'Resultado.nombre': 'Título de la película o nombre de la persona.',
  'Resultado.anio': 'Año de estreno; null si es una persona.',
  otro_nombre: 'Otro de sus nombres, si por él se encontró; null si no.',
  mes: 'Nombre del mes.',
  dia: 'Nombre del día de la semana.',
  cantidad: 'Cuántas películas.',
  score: 'Voto promedio, de 0 a 10; null si nadie ha votado o la fuente no lo tiene.',
  popularidad: 'Popularidad según TMDB: mayor es más popular.',
  cumple_minimo: 'Si llega al mínimo de votos.',
  minimo_votos: 'Votos que hacen falta para mostrar la valoración.',
  cantidad_votos: 'Cuántos votos; null si no llega al mínimo.',
  promedio_votos: 'Voto promedio, de 0 a 10; null si no llega al mínimo.',
  cantidad_peliculas: 'Cuántas películas, se conozca o no su retorno.',
  peliculas_con_retorno: 'De cuántas se conocen el costo y la recaudación.',
  retorno_total: 'Suma de los retornos conocidos.',
  retorno_promedio: 'Retorno total dividido entre el número de películas.',
  retorno_promedio_con_datos: 'Retorno total dividido entre el número de películas de retorno conocido.',
  retorno_mediano: 'Mediana de los retornos conocidos.',
  sin_dirigidas: 'Las mismas cifras, sin las películas que también dirigió.',
  peliculas: 'Las películas, por fecha de estreno.',
  'Explorar.peliculas': 'Las películas de esta página, en el orden pedido.',
  'Buscar.sugerencias':
    'Lo que solo comparte alguna palabra con lo buscado o se le parece poco, primero lo más cercano.',
  fecha_estreno: 'Fecha de estreno, AAAA-MM-DD.',
  retorno: `Recaudación dividida entre costo; 0 si alguno de los dos no se conoce o no llega a ${PLAUSIBLE_DOLLARS} dólares.`,
  costo: 'Presupuesto, en dólares de su época; 0 si no se conoce.',
  recaudacion: 'Recaudación, en dólares de su época; 0 si no se conoce.',
  ganancia: 'Recaudación menos costo; 0 si no se conoce el retorno.',
  recomendaciones: 'Las películas recomendadas, primero la mejor.',
  similitud:
    'Cuánto tienen en común las dos fichas según el modelo, de 0 a 1: género, época, personas y temas, sin contar lo conocidas que son ni a quién gustan. Se puede comparar de una película a otra, y nunca sube de un puesto al siguiente. No es la probabilidad de que guste.',
  motivos: 'Por qué se recomienda, primero la razón de más peso.',
  lista: 'Los títulos recomendados.',
  homonimos:
    'Las demás películas o personas de ese nombre, por si se preguntaba por otra; vacía si no hay ninguna.',
  resultados: 'Lo encontrado, primero lo mejor.',
  total: 'Cuántas películas cumplen lo que se pide.',
  pagina: 'Qué página de los resultados es esta.',
  'PeliculaFiltrada.score': 'Voto promedio, de 0 a 10; null si no se conoce.',
  'PeliculaFiltrada.cantidad_votos': 'Cuántos votos.',
  generos: 'Los géneros, en español.',
  personas: 'Las personas, primero la de mayor cifra.',
  'PersonaClasificada.recaudacion': 'Suma de la recaudación de sus películas, en dólares de su época.',
  tipo: 'Qué es: una película, o una persona por su oficio principal.',
};
