import { describe, expect, it } from 'vitest';
import { AddressError, isLocalAddress, siteAddress } from '../../../site/build/address.ts';
import { describeAddress } from '../../../site/build/texts.ts';

describe('the address that the site is built for', () => {
  it('is the one that URL says, and without it this machine’s', () => {
    expect(siteAddress({ URL: 'https://filmoteca.example', NETLIFY: 'true' })).toBe(
      'https://filmoteca.example',
    );
    const local = siteAddress({});
    expect([local, isLocalAddress(local)]).toEqual(['http://localhost:8888', true]);
    expect(isLocalAddress('https://filmoteca.example')).toBe(false);
  });

  it.each([
    ['on Netlify', { NETLIFY: 'true' }],
    ['by its command line', { NETLIFY_LOCAL: 'true', URL: '' }],
  ])('is needed for a deploy %s', (_, environment) => {
    expect(() => siteAddress(environment)).toThrow(AddressError);
    expect(describeAddress(undefined)).toContain('URL=https://');
  });

  it.each(['filmoteca.example', 'ftp://filmoteca.example', 'https://'])(
    'is refused where it is none: %s',
    (value) => {
      expect(() => siteAddress({ URL: value })).toThrow(AddressError);
      expect(describeAddress(value)).toContain(`«${value}»`);
    },
  );
});
