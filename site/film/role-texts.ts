/** What a cast list says of a role beside the character's name, in Spanish. */

/** Roles that are no names. */
const ROLES: Readonly<Record<string, string>> = {
  Himself: 'él mismo',
  Herself: 'ella misma',
  'Additional Voices': 'voces adicionales',
  Extra: 'extra',
  Policeman: 'policía',
  Soldier: 'soldado',
  Waitress: 'mesera',
  Cop: 'policía',
  Student: 'estudiante',
  Priest: 'sacerdote',
  Waiter: 'mesero',
  Guard: 'guardia',
  Mother: 'madre',
  Detective: 'detective',
  'Police Officer': 'oficial de policía',
  'Security Guard': 'guardia de seguridad',
  Receptionist: 'recepcionista',
  Father: 'padre',
  'Minor Role': 'papel menor',
  'Taxi Driver': 'taxista',
  Man: 'hombre',
  Sheriff: 'sheriff',
  Woman: 'mujer',
  Girl: 'chica',
  'Additional Voice': 'voz adicional',
  'FBI Agent': 'agente del FBI',
  Townsman: 'vecino del pueblo',
  Choir: 'coro',
  'Prison Guard': 'guardia de la cárcel',
  Pilot: 'piloto',
  'Old Man': 'anciano',
  'Courtroom Spectator': 'público en el juicio',
  'Cab Driver': 'taxista',
  Maid: 'mucama',
  'Flight Attendant': 'sobrecargo',
  Boy: 'niño',
  'Little Girl': 'niña',
  Cheerleader: 'porrista',
  Officer: 'oficial',
  'Bit Part': 'papel breve',
  Deputy: 'ayudante del sheriff',
  Businessman: 'hombre de negocios',
  'Helicopter Pilot': 'piloto de helicóptero',
  Mom: 'mamá',
  Model: 'modelo',
  Singer: 'cantante',
  Prostitute: 'prostituta',
  Tourist: 'turista',
  Monk: 'monje',
  Dad: 'papá',
  Bodyguard: 'guardaespaldas',
  Butler: 'mayordomo',
  'Old Woman': 'anciana',
  'Young Man': 'joven',
  Journalist: 'periodista',
};

/** Notes in brackets after a name. */
const NOTES: Readonly<Record<string, string>> = {
  uncredited: 'sin acreditar',
  voice: 'voz',
  'archive footage': 'material de archivo',
  'singing voice': 'voz en las canciones',
  young: 'joven',
  'scenes deleted': 'escenas eliminadas',
};

/**
 * A character as the source writes it, with its general words in Spanish: "Woody (voice)" → "Woody (voz)",
 * "Himself" → "él mismo". Names stay as they are.
 */
export function roleInSpanish(character: string): string {
  return character
    .split(' / ')
    .map((role) => {
      const [, name = '', notes = ''] = /^(.*?)((?:\s*\([^()]*\))*)$/.exec(role.trim()) ?? [];
      const known = ROLES[name] ?? name;
      return `${known}${notes.replaceAll(/\(([^()]*)\)/g, (_, note: string) => `(${NOTES[note.toLowerCase()] ?? note})`)}`;
    })
    .join(' / ');
}
