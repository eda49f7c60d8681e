/** The ledger's rules as people read them. */
import { integer } from '../../common/numbers.ts';
import type { Rule } from '../../common/rules.ts';

export interface RuleText {
  readonly name: string;
  readonly explanation: string;
}

export const RULES: Readonly<Record<Rule, RuleText>> = {
  'malformed-row': {
    name: 'Fila mal formada',
    explanation: 'La fila no tiene tantos campos como la cabecera, así que no se sabe qué dice cada uno.',
  },
  'invalid-id': {
    name: 'Identificador no válido',
    explanation: 'El id no es un número: suele ser media fila, cortada por un salto de línea.',
  },
  undated: {
    name: 'Sin fecha de estreno',
    explanation: 'Sin fecha no se puede contar entre los estrenos, y por definición no entra en el catálogo.',
  },
  'invalid-date': {
    name: 'Fecha imposible',
    explanation:
      'La fecha de estreno no existe en el calendario, no se entiende, o es de un año en que no hay películas.',
  },
  'repeated-film': {
    name: 'Película repetida',
    explanation: 'El mismo id aparece en más de una fila: queda la que tiene más votos.',
  },
  'adult-film': {
    name: 'Película para adultos',
    explanation: 'El volcado la marca como pornográfica: no entra en el catálogo.',
  },
  'credits-unknown-film': {
    name: 'Créditos sin película',
    explanation: 'Los créditos son de una película que no está en el catálogo.',
  },
  'credits-repeated': {
    name: 'Créditos repetidos',
    explanation: 'La película tiene más de una fila de créditos: queda la más completa.',
  },
  'unreadable-offer': {
    name: 'Fila de plataforma ilegible',
    explanation:
      'La fila de la lista de una plataforma está mal formada, o no dice el título, el año, la plataforma o un id válido: no se sabe de qué película es.',
  },
  'ambiguous-offer': {
    name: 'Lista de plataforma: varias películas',
    explanation:
      'Hay más de una película de ese título y de ese año o uno vecino (sus ids van detrás), y ni la dirección ni el reparto dicen cuál es: no se une a ninguna.',
  },
  'unconfirmed-offer': {
    name: 'Lista de plataforma: sin confirmar',
    explanation:
      'Hay una película de ese título y de ese año o uno vecino, pero su dirección y su reparto son otros; o no se conocen, y el año no es el mismo: no se une.',
  },
  'implausible-budget': {
    name: 'Costo inverosímil',
    explanation:
      'El costo es de menos de 1000 dólares: se muestra, pero no se calcula con él ningún retorno.',
  },
  'implausible-revenue': {
    name: 'Recaudación inverosímil',
    explanation:
      'La recaudación es de menos de 1000 dólares: se muestra, pero no se calcula con ella ningún retorno.',
  },
  'implausible-return': {
    name: 'Retorno inverosímil',
    explanation:
      'Recaudó más de 100 veces su costo y más del doble que cualquier otra película de cinco años antes o después: se muestra y se cuenta como viene, pero no encabeza ninguna lista de retornos.',
  },
  'zero-runtime': {
    name: 'Duración cero',
    explanation: 'Una película no dura 0 minutos: la duración se da por desconocida.',
  },
  'invalid-number': {
    name: 'Número no válido',
    explanation: 'La cifra no es un número, es negativa o es absurda: se da por desconocida.',
  },
  'missing-title': {
    name: 'Sin título',
    explanation: 'La fila no tiene título ni título original: se muestra su id en su lugar.',
  },
  'broken-literal': {
    name: 'Lista ilegible',
    explanation: 'La celda debería contener una lista y no se puede leer: se da por vacía.',
  },
  'cut-list': {
    name: 'Lista cortada',
    explanation:
      'La celda se corta a los 32.767 caracteres, los que caben en una hoja de cálculo: quedan los elementos enteros.',
  },
  'discarded-items': {
    name: 'Elementos descartados',
    explanation:
      'Algunos elementos de la lista no se pueden leer: se descartan esos (cuántos, y el primero) y quedan los demás.',
  },
  'invalid-credit': {
    name: 'Crédito sin persona',
    explanation: 'El crédito no dice de quién es: no se cuenta.',
  },
  'repeated-cast': {
    name: 'Papel repetido',
    explanation: 'La misma persona figura varias veces en el reparto: cuenta una vez, con todos sus papeles.',
  },
  'repeated-director': {
    name: 'Director repetido',
    explanation: 'La misma persona figura varias veces como director: cuenta una vez.',
  },
  'invalid-offer-value': {
    name: 'Dato de plataforma no válido',
    explanation:
      'El país no es un código de dos letras (ISO 3166-1), la fecha no es AAAA-MM-DD ni un año, o la dirección no es de la web: se da por desconocido.',
  },
};

/** What is wrong with a list, by the reader's name for it (`raw/literal-error.ts`). */
const FAULTS: Readonly<Record<string, string>> = {
  'unexpected-character': 'hay un carácter inesperado',
  'unexpected-end': 'se acaba antes de tiempo',
  'unclosed-string': 'unas comillas no se cierran',
  'bad-escape': 'hay una barra inversa que no dice nada',
  'bad-number': 'hay un número mal escrito',
  'bad-key': 'hay una clave que no lo puede ser',
  'too-deep': 'hay demasiadas listas unas dentro de otras',
  'trailing-text': 'sobra texto tras la lista',
};

/**
 * What an entry of the ledger says of the value, as people read it: the reader of lists tells its faults in English.
 * @example
 * valueText('broken-literal', 'unclosed-string at offset 2996: "\'"') // => "unas comillas no se cierran (carácter 2997: «'»)"
 */
export function valueText(rule: Rule, value: string): string {
  if (rule !== 'broken-literal') return value;
  const [, fault = '', offset = '', character] = /^([a-z-]+) at offset (\d+)(?:: "(.*)")?/s.exec(value) ?? [];
  const what = FAULTS[fault];
  if (what === undefined) return /JSON/.test(value) ? 'no es JSON bien escrito' : value;
  return `${what} (carácter ${integer(Number(offset) + 1)}${character === undefined ? '' : `: «${character}»`})`;
}
