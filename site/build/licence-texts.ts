/** What the list of licences says in its own words; the licences themselves stay as they were written. */
export const LICENCES = {
  lead: 'Filmoteca incluye partes de estos proyectos. Estas son sus versiones y sus licencias, en su idioma original.',
  font: 'Archivo, tipografía (SIL Open Font License 1.1)',
};
