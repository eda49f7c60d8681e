/** What the model card says. */
import { decimal, integer } from '../../pipeline/common/numbers.ts';

export const MODEL = {
  title: 'El recomendador',
  description:
    'Para qué sirve y para qué no el modelo que recomienda, con qué datos se hizo, cuánto acierta y dónde falla.',
  lead: 'Cada película lleva otras que recomendar a quien le gustó. Esta es la ficha del modelo que las elige: un modelo lineal, cuyos pesos se pueden leer uno por uno.',
  use: 'Para qué es y para qué no',
  uses: [
    'Es para proponer qué ver después de una película que gustó, o de varias, y decir por qué con hechos de las dos fichas.',
    'No es para decidir sobre personas, ni para predecir la nota de nadie: no sabe quién pregunta.',
    'No mide la calidad de una película. Lo poco conocido y lo reciente tienen menos datos, no menos valor.',
  ],
  data: 'Datos y licencias',
  method: 'El método',
  steps: [
    'De cada película se buscan unas trescientas candidatas, con cupos para lo que más dice: la saga, otra versión con el mismo título, la dirección, las palabras clave raras y los primeros del reparto.',
    'Cada par se puntúa con la suma de sus rasgos por sus pesos: los aprendidos (ListNet, por el método de Newton) y los puestos a juicio donde las valoraciones callan.',
    'Para elegir las cinco primeras cuenta además el parentesco de las dos películas. El orden de esas cinco, si la película tiene 50 votos o más, y los demás lugares los da solo el puntaje.',
    'Una película que entraría en los primeros lugares de demasiadas listas paga por ello, y queda en las que más le convienen.',
    'Los motivos son las partes mayores del puntaje, y solo se dicen si las dos fichas los confirman.',
  ],
  figures: 'Cuánto acierta',
  figuresText:
    'NDCG@10: de 0 a 1, cuánto de lo que gusta a las mismas personas está entre las diez primeras. Los usuarios impares no enseñaron nada: solo examinan.',
  methodColumn: 'Método',
  users: 'Usuarios',
  queries: 'Películas',
  most: 'Listas con la más repetida',
  distinct: 'Distintas en las diez',
  whole: 'En todo el catálogo',
  coverage: 'Catálogo que se recomienda',
  saga: 'De cada saga se enseña',
  groups: 'Por grupos',
  groupsText:
    'Contenido y valoraciones, con los usuarios impares. Entre paréntesis, el intervalo del 95 %. Donde menos acierta está lo que sabe menos: lo poco votado y lo que gusta a poca gente.',
  group: 'Grupo',
  likeness: 'Qué dice la similitud',
  likenessText: [
    'La similitud que da la API, de 0 a 1, dice cuánto tienen en común las fichas de dos películas según el modelo: género, época, personas y temas, sin contar lo conocidas que son ni a quién gustan, para que se pueda comparar de una película a otra. No es la probabilidad de que guste. En la tabla, las recomendaciones en cinco partes iguales, de menor a mayor similitud, y cuántas veces más que a cualquiera le gusta la recomendada a quien le gustó la otra, entre los usuarios impares.',
    'Se intentó que la similitud fuera esa proporción, y se dejó: cuántas veces más gusta depende sobre todo de lo conocida y lo antigua que es cada película, y apenas de lo que comparten. Entre películas de igual fama y época, elegidas al azar, la proporción es casi la misma que entre una y sus recomendadas; y donde nadie ha valorado nada, la cifra diría nueve veces más sin haberlo comprobado.',
  ],
  similarity: 'Similitud',
  pairs: 'Recomendaciones',
  liking: 'Proporción (azar: 0,5)',
  times: 'Veces más',
  favourites: 'Con varias favoritas',
  favouritesText: 'Se esconde la mitad de lo que gusta a cada persona impar y se intenta adivinar.',
  given: 'Favoritas dadas',
  people: 'Personas',
  weaknesses: 'Flaquezas conocidas',
  weak: [
    'De lo poco visto y de lo que no es de habla inglesa sabe menos: muchas fichas no tienen sinopsis ni palabras clave.',
    'Sin valoraciones, de una película de terror o un documental poco conocidos solo puede decir a menudo su género y su época.',
    'El parentesco es un juicio de quienes hicieron el sitio, y no algo aprendido.',
    'Con tan pocas personas, lo que gusta a las mismas se inclina a lo muy visto de los años noventa.',
  ],
  weights: 'Los pesos',
  weightsText:
    'Lo que suma al puntaje una unidad de cada rasgo: lo aprendido, lo puesto a juicio y lo que cuenta en el parentesco. A la derecha del eje, a favor; a la izquierda, en contra. «Propio» es de la película cuya lista se hace; lo demás es de la recomendada o lo tienen en común las dos.',
  feature: 'Rasgo',
  inCode: 'En el código',
  learned: 'Aprendido',
  judged: 'A juicio',
  kinship: 'Parentesco',
  refit: 'Cómo reajustarlo',
  refitText:
    '«npm run fit» aprende los pesos otra vez de las valoraciones de la carpeta de datos: con los mismos datos da los mismos bytes. «npm run evaluate» mide, y «npm run evaluate -- --write» renueva las cifras de esta página.',
} as const;

const METHODS: Readonly<Record<string, string>> = {
  'most-voted': 'Las más votadas, para todos',
  content: 'Contenido',
  'content-without-keywords': 'Contenido, sin palabras clave',
  'content+ratings': 'Contenido y valoraciones',
  joint: 'Filmoteca',
  popularity: 'Las que gustan a más gente',
  'item-knn': 'Vecinos por película (item-kNN)',
  ease: 'EASE',
};
const USERS: Readonly<Record<string, string>> = { all: 'todos', even: 'pares', odd: 'impares' };
const GIVEN: Readonly<Record<string, string>> = { half: 'la mitad', five: 'cinco', three: 'tres' };
const GROUPINGS: Readonly<Record<string, string>> = {
  all: 'Todas',
  fame: 'Votos, desde',
  decade: 'Década de',
  language: 'Idioma',
  genre: 'Género',
  likers: 'Personas a las que gusta, desde',
};

export const methodName = (method: string): string => METHODS[method] ?? method;
export const usersName = (users: string): string => USERS[users] ?? users;
export const givenName = (given: string): string => GIVEN[given] ?? given;
export const groupName = (by: string, name: string): string =>
  by === 'all' ? (GROUPINGS.all ?? '') : `${GROUPINGS[by] ?? by} ${name}`;
export const share = (value: number): string => decimal(value, 3);
/** How many times as likely as chance a share of the two is: 0.75 → three. */
export const timesText = (value: number): string => decimal(value / (1 - value), 1);
export const percentOf = (value: number): string => `${decimal(100 * value, 1)} %`;
export const withInterval = (value: number, low: number, high: number): string =>
  `${share(value)} (${share(low)} a ${share(high)})`;
export const weightText = (value: number): string => (value === 0 ? '' : decimal(value, 2));
export const count = integer;

/** Whose the data is that the recommender learned from, and what it is where the films at hand are others'. */
export function dataText(source: string): string[] {
  return [
    'Las fichas con que aprendió y se midió son de TMDB, por medio de The Movies Dataset (Kaggle), bajo sus condiciones. Los pesos se aprendieron de las valoraciones de los usuarios pares de MovieLens (ml-latest-small, de GroupLens, para investigación): 671 personas, casi todas de habla inglesa y aficionadas al cine. Ninguna valoración está en este sitio.',
    ...(source === 'The Movies Dataset'
      ? []
      : [`Este sitio muestra otros datos (${source}): las cifras de abajo no se han medido con ellos.`]),
    'Con un archivo de valoraciones junto a los demás, las listas cuentan además lo que gusta a las mismas personas.',
  ];
}
