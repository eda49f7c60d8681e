/** Programs that ask an address and print what comes, ready to be pasted and run. */

export interface Snippet {
  readonly language: 'curl' | 'JavaScript' | 'Python';
  readonly code: string;
}

/** @param address whole, encoded: it holds no quote, as `encodeURIComponent` leaves only the single one */
export function snippets(address: string): Snippet[] {
  const url = address.replaceAll("'", '%27');
  return [
    { language: 'curl', code: `curl '${url}'` },
    {
      language: 'JavaScript',
      code: `const respuesta = await fetch('${url}');\nconsole.log(await respuesta.json());`,
    },
    {
      language: 'Python',
      code: `import json\nfrom urllib.request import urlopen\n\nwith urlopen('${url}') as respuesta:\n    print(json.dumps(json.load(respuesta), ensure_ascii=False))`,
    },
  ];
}

/** Reads one value out of the data's files. @param base where they are, with the layout's version */
export function shardSnippet(base: string): string {
  return `const base = '${base}';
const leer = async (archivo) => (await fetch(\`\${base}/\${archivo}\`)).json();

function archivoDe(clave, cuantos) {
  let huella = 0x811c9dc5;
  for (let i = 0; i < clave.length; i++) huella = Math.imul(huella ^ clave.charCodeAt(i), 0x01000193);
  return ((huella ^ (huella >>> 15)) >>> 0) % cuantos;
}

const { snapshot, tables } = await leer('manifest.json');
const peliculas = await leer(\`\${snapshot}/films/\${archivoDe('862', tables.films)}.json\`);
const [titulo] = peliculas['862'];
console.log(titulo);`;
}
