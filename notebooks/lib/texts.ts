/** The sentences that all three notebooks share. */
import type { Edition } from './data.ts';

export const INTERACTIVE_FIGURE = 'La misma figura, interactiva: se ve en Jupyter, en VS Code y en la web.';
export const TABLE_OF_FIGURE = 'Los datos de la figura en una tabla';

export function sourceSentence(edition: Edition, films: string): string {
  switch (edition) {
    case 'sample':
      return `> **De dónde salen estas cifras.** De la **muestra** que viene con el proyecto: ${films}, sobre todo las más votadas. No representa al cine en general. Al final, una tabla pone cada cifra junto a la del conjunto completo, que se comprueba al ejecutar el cuaderno con los datos reales.`;
    case 'full':
      return `> **De dónde salen estas cifras.** De los **datos completos**: ${films}.`;
    case 'other':
      return `> **De dónde salen estas cifras.** De los archivos que hay en la carpeta de datos: ${films}. No son los que se usaron al escribir el cuaderno, así que las cifras se calculan pero no se comparan con ninguna esperada.`;
  }
}

export const CLAIMS_HEAD = ['Cifra', 'En esta ejecución', 'En los datos completos'] as const;
