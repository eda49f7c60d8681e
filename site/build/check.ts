/** `npm run build`, before anything else: says which address the site is built for, or that it has none. */
import { AddressError, isLocalAddress, siteAddress } from './address.ts';
import { builtFor, describeAddress } from './texts.ts';

try {
  const address = siteAddress();
  console.log(builtFor(address, isLocalAddress(address)));
} catch (error) {
  if (!(error instanceof AddressError)) throw error;
  console.error(describeAddress(error.value));
  process.exitCode = 1;
}
