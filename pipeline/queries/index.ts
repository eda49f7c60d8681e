/** Every query of the product. A new one is a file of its own and a line here. */
import { buscar } from './buscar.ts';
import { cantidadFilmacionesDia } from './cantidad-filmaciones-dia.ts';
import { cantidadFilmacionesMes } from './cantidad-filmaciones-mes.ts';
import { explorar } from './explorar.ts';
import { getActor } from './get-actor.ts';
import { getDirector } from './get-director.ts';
import type { AnyQuery } from './query.ts';
import { recomendacion } from './recomendacion.ts';
import { scoreTitulo } from './score-titulo.ts';
import { votosTitulo } from './votos-titulo.ts';

export const QUERIES = [
  cantidadFilmacionesMes,
  cantidadFilmacionesDia,
  scoreTitulo,
  votosTitulo,
  getActor,
  getDirector,
  recomendacion,
  buscar,
  explorar,
] as unknown as readonly AnyQuery[];
