/** What the open data's tables and columns mean, in Spanish for readers and in English for programs. */
import type { OpenTableName } from './tables.ts';

export interface Meaning {
  readonly es: string;
  readonly en: string;
  /** The raw file and column, or what it is computed from. */
  readonly source: string;
}

export const TABLES: Readonly<Record<OpenTableName, Omit<Meaning, 'source'>>> = {
  peliculas: { es: 'Una fila por película del catálogo.', en: 'One row per film of the catalogue.' },
  creditos: {
    es: 'Una fila por papel de un intérprete y por dirección de una película.',
    en: 'One row per role of an actor and per direction of a film.',
  },
  personas: {
    es: 'Una fila por persona que actúa en alguna película del catálogo o la dirige.',
    en: 'One row per person who acted in or directed a film of the catalogue.',
  },
  recomendaciones: {
    es: 'Las películas que se recomiendan a quien le gustó otra, de mejor a peor.',
    en: 'The films recommended to someone who liked another one, best first.',
  },
};

const MOVIES = 'movies_dataset.csv';
const CREDITS = 'credits.csv';
const TMDB_ID = 'Identificador de TMDB';

export const COLUMNS: Readonly<Record<OpenTableName, Readonly<Record<string, Meaning>>>> = {
  peliculas: {
    id: { es: `${TMDB_ID}.`, en: 'TMDB id.', source: `${MOVIES}: id` },
    imdb_id: { es: 'Identificador de IMDb.', en: 'IMDb id.', source: `${MOVIES}: imdb_id` },
    titulo: {
      es: 'Título de la fuente, en inglés.',
      en: 'Title of the source, in English.',
      source: `${MOVIES}: title`,
    },
    titulo_es: {
      es: 'Título en español, el de la región elegida.',
      en: 'Spanish title, of the region chosen.',
      source: 'titulos_es.csv, title.akas.tsv, Wikidata, lista propia',
    },
    titulo_original: { es: 'Título original.', en: 'Original title.', source: `${MOVIES}: original_title` },
    fecha_estreno: { es: 'Fecha de estreno.', en: 'Release date.', source: `${MOVIES}: release_date` },
    idioma: {
      es: 'Idioma original, ISO 639-1.',
      en: 'Original language, ISO 639-1.',
      source: `${MOVIES}: original_language`,
    },
    generos: { es: 'Géneros, en español.', en: 'Genres, in Spanish.', source: `${MOVIES}: genres` },
    paises: {
      es: 'Países que la producen, ISO 3166-1.',
      en: 'Producing countries, ISO 3166-1.',
      source: `${MOVIES}: production_countries`,
    },
    companias: { es: 'Productoras.', en: 'Production companies.', source: `${MOVIES}: production_companies` },
    saga_id: {
      es: `${TMDB_ID} de la saga.`,
      en: 'TMDB id of the collection.',
      source: `${MOVIES}: belongs_to_collection`,
    },
    saga: {
      es: 'Nombre de la saga en la fuente.',
      en: 'Name of the collection.',
      source: `${MOVIES}: belongs_to_collection`,
    },
    minutos: { es: 'Duración en minutos.', en: 'Running time, minutes.', source: `${MOVIES}: runtime` },
    costo: {
      es: 'Costo, en dólares de la época.',
      en: 'Budget, US dollars of the time.',
      source: `${MOVIES}: budget`,
    },
    recaudacion: {
      es: 'Recaudación, en dólares de la época.',
      en: 'Revenue, US dollars of the time.',
      source: `${MOVIES}: revenue`,
    },
    retorno: {
      es: 'Recaudación dividida por costo, con 4 decimales, si ambos llegan a 1000 dólares.',
      en: 'Revenue over budget, 4 decimals, where both reach 1,000 dollars.',
      source: 'recaudacion / costo',
    },
    votos: { es: 'Votos en TMDB.', en: 'Votes at TMDB.', source: `${MOVIES}: vote_count` },
    score: {
      es: 'Puntuación media, de 0 a 10.',
      en: 'Mean vote, 0 to 10.',
      source: `${MOVIES}: vote_average`,
    },
    popularidad: {
      es: 'Índice de popularidad de TMDB.',
      en: 'Popularity index of TMDB.',
      source: `${MOVIES}: popularity`,
    },
    temas: { es: 'Temas, en inglés.', en: 'Keywords, in English.', source: 'keywords.csv: keywords' },
    lema: { es: 'Frase publicitaria, en inglés.', en: 'Tagline, in English.', source: `${MOVIES}: tagline` },
    sinopsis: { es: 'Sinopsis, en inglés.', en: 'Synopsis, in English.', source: `${MOVIES}: overview` },
  },
  creditos: {
    pelicula_id: { es: `${TMDB_ID} de la película.`, en: 'TMDB id of the film.', source: `${CREDITS}: id` },
    persona_id: {
      es: `${TMDB_ID} de la persona.`,
      en: 'TMDB id of the person.',
      source: `${CREDITS}: cast, crew`,
    },
    rol: { es: '«actor» o «director».', en: '“actor” or “director”.', source: `${CREDITS}: cast, crew` },
    personaje: {
      es: 'Personaje; solo de intérpretes.',
      en: 'Character; of actors only.',
      source: `${CREDITS}: cast`,
    },
    orden: { es: 'Puesto en el reparto, desde 1.', en: 'Billing, from 1.', source: `${CREDITS}: cast` },
  },
  personas: {
    id: { es: `${TMDB_ID}.`, en: 'TMDB id.', source: `${CREDITS}: cast, crew` },
    nombre: { es: 'Nombre.', en: 'Name.', source: `${CREDITS}: cast, crew` },
    otros_nombres: {
      es: 'Otras formas del nombre.',
      en: 'Other spellings of the name.',
      source: `${CREDITS}: cast, crew`,
    },
    peliculas_actuadas: { es: 'En cuántas películas actúa.', en: 'Films acted in.', source: 'creditos' },
    peliculas_dirigidas: { es: 'Cuántas películas dirige.', en: 'Films directed.', source: 'creditos' },
  },
  recomendaciones: {
    pelicula_id: {
      es: `${TMDB_ID} de la película que gustó.`,
      en: 'TMDB id of the film liked.',
      source: 'recomendador',
    },
    puesto: { es: 'Puesto en la lista, desde 1.', en: 'Place in the list, from 1.', source: 'recomendador' },
    recomendada_id: {
      es: `${TMDB_ID} de la recomendada.`,
      en: 'TMDB id of the recommended film.',
      source: 'recomendador',
    },
    similitud: { es: 'Similitud, de 0 a 1.', en: 'Similarity, 0 to 1.', source: 'recomendador' },
    motivos: {
      es: 'Por qué se recomienda, en español.',
      en: 'Why it is recommended, in Spanish.',
      source: 'recomendador',
    },
  },
};

export const DATASET = {
  name: 'Filmoteca',
  description:
    'Películas, créditos, personas y recomendaciones de Filmoteca, a partir de The Movies Dataset. Films, credits, people and recommendations of Filmoteca, from The Movies Dataset.',
  license:
    'Datos de The Movies Dataset (Kaggle, rounakbanik), reunidos de TMDB y de GroupLens: valen las condiciones de cada uno. Este producto usa datos de TMDB, pero no está avalado ni certificado por TMDB.',
} as const;

/** Heading of the data dictionary. */
export const DICTIONARY = ['tabla', 'columna', 'tipo', 'descripcion', 'description', 'origen'] as const;
