/** How to begin with the open data: the same question in four tools, each with a file beside it. */

/** What is asked of the files in each snippet. */
export const QUESTION =
  'Los diez directores con mejor retorno mediano entre los de cinco películas o más con retorno:';

export interface Snippet {
  readonly tool: string;
  readonly language: 'sql' | 'python' | 'r' | 'text';
  readonly code: string;
}

export const SNIPPETS: readonly Snippet[] = [
  {
    tool: 'DuckDB',
    language: 'sql',
    code: `SELECT nombre, count(retorno) AS peliculas, median(retorno) AS retorno_mediano
FROM 'creditos.parquet'
JOIN 'peliculas.parquet' AS p ON p.id = pelicula_id
JOIN 'personas.parquet' AS d ON d.id = persona_id
WHERE rol = 'director'
GROUP BY d.id, nombre HAVING count(retorno) >= 5
ORDER BY retorno_mediano DESC, nombre LIMIT 10`,
  },
  {
    tool: 'Python (pandas)',
    language: 'python',
    code: `import pandas as pd

peliculas = pd.read_parquet('peliculas.parquet', columns=['id', 'retorno'])
creditos = pd.read_parquet('creditos.parquet').query("rol == 'director'")
personas = pd.read_parquet('personas.parquet', columns=['id', 'nombre'])
retornos = creditos.merge(peliculas, left_on='pelicula_id', right_on='id').dropna(subset='retorno')
figuras = retornos.groupby('persona_id')['retorno'].agg(['count', 'median']).query('count >= 5')
print(figuras.join(personas.set_index('id')).nlargest(10, 'median'))`,
  },
  {
    tool: 'R (arrow, dplyr)',
    language: 'r',
    code: `library(arrow)
library(dplyr)

read_parquet("creditos.parquet") |>
  filter(rol == "director") |>
  inner_join(read_parquet("peliculas.parquet"), by = c("pelicula_id" = "id")) |>
  inner_join(read_parquet("personas.parquet"), by = c("persona_id" = "id")) |>
  filter(!is.na(retorno)) |>
  summarise(peliculas = n(), mediano = median(retorno), .by = c(persona_id, nombre)) |>
  filter(peliculas >= 5) |>
  slice_max(mediano, n = 10)`,
  },
  {
    tool: 'Excel',
    language: 'text',
    code: 'Datos → Obtener datos → De un archivo → De Parquet, y elige peliculas.parquet.',
  },
];
