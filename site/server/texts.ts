/** Every sentence that `npm run serve` says. */
import type { ServeProblem } from './problems.ts';

export const openAt = (url: string): string => `Filmoteca está abierta en ${url}`;
export const upToDate =
  'Nada ha cambiado desde la última construcción: se abre la que hay. «npm start -- --fresh» la hace de nuevo.';
export const closing = 'Filmoteca se cierra.';
export const functionFailed =
  'No pudimos responder esta consulta por un error nuestro. Vuelve a intentarlo más tarde.\n';
export const badRequest = 'La dirección pedida no es válida.\n';
export const notFound = 'No hay nada en esta dirección.\n';
export const methodNotAllowed = 'Esta dirección solo se puede leer (GET o HEAD).\n';

/** What went wrong at the start, and what to do about it. */
export function describeProblem(problem: ServeProblem): string {
  switch (problem.kind) {
    case 'site-missing':
      return `Falta el sitio construido (${problem.path}). Ejecuta «npm run build» y vuelve a intentarlo.`;
    case 'functions-missing':
      return `Faltan las funciones empaquetadas (${problem.path}). Ejecuta «npm run build» y vuelve a intentarlo.`;
    case 'data-missing':
      return `Faltan los datos precalculados (${problem.path}). Ejecuta «npm run build» y vuelve a intentarlo.`;
    case 'port-invalid':
      return `PORT tiene que ser un número entero entre 0 y 65535; se recibió «${problem.value}».`;
    case 'port-in-use':
      return `El puerto ${problem.port} ya está en uso. Elige otro, por ejemplo: PORT=${problem.port + 1} npm run serve`;
    case 'port-forbidden':
      return `No hay permiso para abrir el puerto ${problem.port}. Elige uno de 1024 en adelante con PORT.`;
    case 'host-unknown':
      return `Esta máquina no tiene la dirección «${problem.host}» que dice HOST. Usa 127.0.0.1 para abrirla solo aquí, o 0.0.0.0 para abrirla a la red.`;
    case 'function-invalid':
      return `Una función no se puede cargar:\n${problem.cause}`;
  }
}
