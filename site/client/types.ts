/** The API's types. Made from its schemas: do not edit. */

/** What each query takes. Of `titulo`, `nombre` and `id`, one is needed. */
export interface Params {
  readonly cantidad_filmaciones_mes: {
    /** El mes: su nombre en español (también «setiembre») o su número, de 1 a 12. */
    readonly mes: string;
  };
  readonly cantidad_filmaciones_dia: {
    /** El día de la semana, en español. */
    readonly dia: string;
  };
  readonly score_titulo: {
    /** El título de la película, o su título original. */
    readonly titulo?: string;
    /** El año de estreno, para distinguir entre películas del mismo título. */
    readonly anio?: number;
    /** El identificador de TMDB, en lugar del título o del nombre. */
    readonly id?: number;
  };
  readonly votos_titulo: {
    /** El título de la película, o su título original. */
    readonly titulo?: string;
    /** El año de estreno, para distinguir entre películas del mismo título. */
    readonly anio?: number;
    /** El identificador de TMDB, en lugar del título o del nombre. */
    readonly id?: number;
  };
  readonly get_actor: {
    /** El nombre de la persona. */
    readonly nombre?: string;
    /** El identificador de TMDB, en lugar del título o del nombre. */
    readonly id?: number;
  };
  readonly get_director: {
    /** El nombre de la persona. */
    readonly nombre?: string;
    /** El identificador de TMDB, en lugar del título o del nombre. */
    readonly id?: number;
  };
  readonly recomendacion: {
    /** El título de la película, o su título original. */
    readonly titulo?: string;
    /** El año de estreno, para distinguir entre películas del mismo título. */
    readonly anio?: number;
    /** El identificador de TMDB, en lugar del título o del nombre. */
    readonly id?: number;
    /** Cuántos resultados, como mucho. */
    readonly k?: number;
  };
  readonly buscar: {
    /** Lo que se busca. */
    readonly q: string;
    /** Cuántos resultados, como mucho. */
    readonly k?: number;
  };
}

/** What each query answers. */
export interface Answers {
  /** Cuántas películas se estrenaron en un mes, de cualquier año. */
  readonly cantidad_filmaciones_mes: {
    /** Nombre del mes. */
    readonly mes:
      | 'enero'
      | 'febrero'
      | 'marzo'
      | 'abril'
      | 'mayo'
      | 'junio'
      | 'julio'
      | 'agosto'
      | 'septiembre'
      | 'octubre'
      | 'noviembre'
      | 'diciembre';
    /** Cuántas películas. */
    readonly cantidad: number;
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** Cuántas películas se estrenaron en un día de la semana. */
  readonly cantidad_filmaciones_dia: {
    /** Nombre del día de la semana. */
    readonly dia: 'lunes' | 'martes' | 'miércoles' | 'jueves' | 'viernes' | 'sábado' | 'domingo';
    /** Cuántas películas. */
    readonly cantidad: number;
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** La puntuación media y la popularidad de una película. */
  readonly score_titulo: {
    /** Identificador de TMDB. */
    readonly id: number;
    /** Título de la película. */
    readonly titulo: string;
    /** Año de estreno. */
    readonly anio: number;
    /** Voto medio, de 0 a 10. */
    readonly score: number;
    /** Popularidad según TMDB: mayor es más popular. */
    readonly popularidad: number;
    /** Las demás películas o personas de ese nombre, por si se preguntaba por otra; vacía si no hay ninguna. */
    readonly homonimos: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película. */
      readonly titulo: string;
      /** Año de estreno. */
      readonly anio: number;
    }[];
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** Los votos de una película y su promedio, si tiene al menos 2000. */
  readonly votos_titulo: {
    /** Identificador de TMDB. */
    readonly id: number;
    /** Título de la película. */
    readonly titulo: string;
    /** Año de estreno. */
    readonly anio: number;
    /** Si llega al mínimo de votos. */
    readonly cumple_minimo: boolean;
    /** Votos que hacen falta para mostrar la valoración. */
    readonly minimo_votos: 2000;
    /** Cuántos votos; null si no llega al mínimo. */
    readonly cantidad_votos: number | null;
    /** Voto medio, de 0 a 10; null si no llega al mínimo. */
    readonly promedio_votos: number | null;
    /** Las demás películas o personas de ese nombre, por si se preguntaba por otra; vacía si no hay ninguna. */
    readonly homonimos: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película. */
      readonly titulo: string;
      /** Año de estreno. */
      readonly anio: number;
    }[];
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** El éxito de un actor o una actriz, medido por el retorno de sus películas. */
  readonly get_actor: {
    /** Cuántas películas, se conozca o no su retorno. */
    readonly cantidad_peliculas: number;
    /** De cuántas se conocen el costo y la recaudación. */
    readonly peliculas_con_retorno: number;
    /** Suma de los retornos conocidos. */
    readonly retorno_total: number;
    /** Retorno total dividido entre el número de películas. */
    readonly retorno_promedio: number;
    /** Retorno total dividido entre el número de películas de retorno conocido. */
    readonly retorno_promedio_con_datos: number;
    /** Mediana de los retornos conocidos. */
    readonly retorno_mediano: number;
    /** Identificador de TMDB. */
    readonly id: number;
    /** Nombre. */
    readonly nombre: string;
    /** Las mismas cifras, sin las películas que también dirigió. */
    readonly sin_dirigidas: {
      /** Cuántas películas, se conozca o no su retorno. */
      readonly cantidad_peliculas: number;
      /** De cuántas se conocen el costo y la recaudación. */
      readonly peliculas_con_retorno: number;
      /** Suma de los retornos conocidos. */
      readonly retorno_total: number;
      /** Retorno total dividido entre el número de películas. */
      readonly retorno_promedio: number;
      /** Retorno total dividido entre el número de películas de retorno conocido. */
      readonly retorno_promedio_con_datos: number;
      /** Mediana de los retornos conocidos. */
      readonly retorno_mediano: number;
    };
    /** Las películas, por fecha de estreno. */
    readonly peliculas: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película. */
      readonly titulo: string;
      /** Fecha de estreno, AAAA-MM-DD. */
      readonly fecha_estreno: string;
      /** Año de estreno. */
      readonly anio: number;
      /** Recaudación dividida entre costo; 0 si alguno de los dos no se conoce o no llega a 1000 dólares. */
      readonly retorno: number;
      /** Presupuesto, en dólares de su época; 0 si no se conoce. */
      readonly costo: number;
      /** Recaudación, en dólares de su época; 0 si no se conoce. */
      readonly recaudacion: number;
      /** Recaudación menos costo; 0 si no se conoce el retorno. */
      readonly ganancia: number;
    }[];
    /** Las demás películas o personas de ese nombre, por si se preguntaba por otra; vacía si no hay ninguna. */
    readonly homonimos: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Nombre. */
      readonly nombre: string;
    }[];
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** El éxito de un director o una directora, medido por el retorno de sus películas, y cada una de ellas. */
  readonly get_director: {
    /** Cuántas películas, se conozca o no su retorno. */
    readonly cantidad_peliculas: number;
    /** De cuántas se conocen el costo y la recaudación. */
    readonly peliculas_con_retorno: number;
    /** Suma de los retornos conocidos. */
    readonly retorno_total: number;
    /** Retorno total dividido entre el número de películas. */
    readonly retorno_promedio: number;
    /** Retorno total dividido entre el número de películas de retorno conocido. */
    readonly retorno_promedio_con_datos: number;
    /** Mediana de los retornos conocidos. */
    readonly retorno_mediano: number;
    /** Identificador de TMDB. */
    readonly id: number;
    /** Nombre. */
    readonly nombre: string;
    /** Las películas, por fecha de estreno. */
    readonly peliculas: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película. */
      readonly titulo: string;
      /** Fecha de estreno, AAAA-MM-DD. */
      readonly fecha_estreno: string;
      /** Año de estreno. */
      readonly anio: number;
      /** Recaudación dividida entre costo; 0 si alguno de los dos no se conoce o no llega a 1000 dólares. */
      readonly retorno: number;
      /** Presupuesto, en dólares de su época; 0 si no se conoce. */
      readonly costo: number;
      /** Recaudación, en dólares de su época; 0 si no se conoce. */
      readonly recaudacion: number;
      /** Recaudación menos costo; 0 si no se conoce el retorno. */
      readonly ganancia: number;
    }[];
    /** Las demás películas o personas de ese nombre, por si se preguntaba por otra; vacía si no hay ninguna. */
    readonly homonimos: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Nombre. */
      readonly nombre: string;
    }[];
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** Películas parecidas a la que te gustó, con los motivos. */
  readonly recomendacion: {
    /** Identificador de TMDB. */
    readonly id: number;
    /** Título de la película. */
    readonly titulo: string;
    /** Año de estreno. */
    readonly anio: number;
    /** Las películas recomendadas, primero la mejor. */
    readonly recomendaciones: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película. */
      readonly titulo: string;
      /** Año de estreno. */
      readonly anio: number;
      /** Parecido con la película pedida, de 0 a 1. */
      readonly similitud: number;
      /** Por qué se recomienda, primero la razón de más peso. */
      readonly motivos: readonly string[];
    }[];
    /** Los títulos recomendados. */
    readonly lista: readonly string[];
    /** Las demás películas o personas de ese nombre, por si se preguntaba por otra; vacía si no hay ninguna. */
    readonly homonimos: readonly {
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película. */
      readonly titulo: string;
      /** Año de estreno. */
      readonly anio: number;
    }[];
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
  /** Películas, actores y directores por su nombre, aunque esté a medias o mal escrito. */
  readonly buscar: {
    /** Lo encontrado, primero lo mejor. */
    readonly resultados: readonly {
      /** Qué es: una película, o una persona por su oficio principal. */
      readonly tipo: 'pelicula' | 'actor' | 'director';
      /** Identificador de TMDB. */
      readonly id: number;
      /** Título de la película o nombre de la persona. */
      readonly nombre: string;
      /** Año de estreno; null si es una persona. */
      readonly anio: number | null;
    }[];
    /** La respuesta, dicha en una frase. */
    readonly mensaje: string;
  };
}

/** An answer that is not the one wanted (RFC 9457). */
export interface Problem {
  /** Dirección que explica el tipo de error. */
  readonly type: string;
  /** El error, en pocas palabras. */
  readonly title: string;
  /** El código HTTP. */
  readonly status: number;
  /** Qué estaba mal, en una frase. */
  readonly detail: string;
  /** La dirección pedida. */
  readonly instance: string;
  /** Los valores que sí se admiten, donde son pocos. */
  readonly valores_validos?: readonly string[];
  /** Hasta cinco nombres parecidos, primero el más cercano. */
  readonly sugerencias?: readonly string[];
  /** Las sugerencias, con su id. */
  readonly candidatos?: readonly {
    /** Identificador de TMDB. */
    readonly id: number;
    /** Título de la película. */
    readonly titulo?: string;
    /** Nombre. */
    readonly nombre?: string;
    /** Año de estreno. */
    readonly anio?: number;
  }[];
  /** Las consultas que existen. */
  readonly consultas?: readonly string[];
}
