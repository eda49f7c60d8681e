/** The shards lack an entry that a page needs: they were not written whole. */
export class EntryMissingError extends Error {
  constructor(table: string, key: string) {
    super(`the exported data has no ${key} in ${table}`);
    this.name = 'EntryMissingError';
  }
}
