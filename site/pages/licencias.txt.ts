/** The licences of what visitors are sent, whole, as each of them asks. */
import { licencesText } from '../build/licences.ts';

export function GET(): Response {
  return new Response(licencesText(process.cwd()));
}
