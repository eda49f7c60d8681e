/** What is said where there is no connection. */
export const OFFLINE = {
  title: 'Sin conexión',
  lead: 'Esta página no se había abierto antes en este navegador, así que ahora no se puede mostrar. Las que ya viste siguen disponibles.',
  kept: 'Páginas que ya viste',
};
