/** What the MCP server says of itself to assistants, in English, with the Spanish terms explained (`agents/texts.ts`). */
import { GLOSSARY } from '../agents/texts.ts';

export const SERVER = {
  name: 'filmoteca',
  title: 'Filmoteca',
  version: '1.0.0',
  instructions: [
    'Films, by TMDB’s data, for Spanish speakers. Every tool only reads, and answers in Spanish; answer people from `mensaje` and the figures, in their own language.',
    'Where a title or a name is unknown, the error has `sugerencias`: ask again with one of them. `homonimos` lists others of the same title or name: ask for one by `id`.',
    `Terms: ${GLOSSARY.map(([spanish, english]) => `${spanish}: ${english}`).join('; ')}.`,
  ].join('\n'),
} as const;

export const RESOURCES = {
  docs: {
    name: 'docs',
    title: 'Documentation',
    description: 'Every query with parameters, examples and terms.',
  },
  film: {
    name: 'pelicula',
    title: 'A film',
    description: 'All that the catalogue knows of a film, as Markdown in Spanish. `id` is TMDB’s.',
  },
  person: {
    name: 'persona',
    title: 'A person',
    description:
      'A director’s or actor’s films, figures and colleagues, as Markdown in Spanish. `id` is TMDB’s.',
  },
} as const;

export const PROMPT = {
  name: 'noche_de_cine',
  title: 'Noche de cine',
  description: 'Elige qué ver esta noche a partir de películas que les gustaron a quienes vienen.',
  arguments: {
    peliculas: 'Películas que les gustaron, separadas por punto y coma.',
    minutos: 'Cuánto puede durar, en minutos.',
    genero: 'Un género, en español.',
  },
} as const;

/** What the assistant is asked for by the prompt. */
export function movieNight(films: string, minutes: string | undefined, genre: string | undefined): string {
  return [
    `Queremos ver una película esta noche. Nos gustaron: ${films}.`,
    ...(genre ? [`Nos gustaría que fuera de ${genre}.`] : []),
    ...(minutes ? [`No puede durar más de ${minutes} minutos.`] : []),
    'Pide con la herramienta «recomendacion» las películas parecidas a cada una, y completa con «explorar» si faltan.',
    'Propón tres, cada una con su año, su puntuación y por qué nos puede gustar, y di cuál verías tú.',
  ].join(' ');
}

export const PROBLEMS = {
  method: 'Este servidor MCP no guarda sesiones: solo se usa con POST.',
  host: 'Este servidor solo responde en la dirección de esta máquina.',
  unknownTool: (name: string): string => `No hay ninguna herramienta llamada «${name}».`,
  unknownResource: (uri: string): string => `No hay ningún recurso «${uri}».`,
  unknownPrompt: (name: string): string => `No hay ninguna indicación llamada «${name}».`,
  missingFilms: 'Falta «peliculas»: las que les gustaron, separadas por punto y coma.',
  unavailable: 'Ahora no podemos leer los datos del sitio. Vuelve a intentarlo en un minuto.',
  failed: 'Ocurrió un error inesperado al responder.',
} as const;
