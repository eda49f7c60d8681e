/** A list by address and by file. */
import { useRef, useState } from 'react';
import { exportFavourites, importFavourites, sharedAddress } from './store.ts';
import { FAVOURITES } from './texts.ts';

interface Props {
  ids: readonly number[];
  onSay: (text: string) => void;
  onImport: (ids: readonly number[]) => void;
  onClear: () => void;
}

export function Exchange({ ids, onSay, onImport, onClear }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState<string>();
  const share = async () => {
    const text = sharedAddress(location.origin, ids);
    try {
      await navigator.clipboard.writeText(text);
      onSay(FAVOURITES.shared);
    } catch {
      // Without leave to copy, the user copies.
      setAddress(text);
    }
  };
  const open = async (input: HTMLInputElement) => {
    const text = await input.files?.[0]?.text().catch(() => '');
    // Emptied, so that the same file can be chosen again once it is mended.
    input.value = '';
    if (text === undefined) return;
    const imported = importFavourites(text);
    if (imported === null) onSay(FAVOURITES.badFile);
    else onImport(imported);
  };
  return (
    <>
      <div className="chips">
        {ids.length > 0 && (
          <>
            <button type="button" className="btn" onClick={share}>
              {FAVOURITES.share}
            </button>
            <button type="button" className="btn" onClick={() => save(exportFavourites(ids))}>
              {FAVOURITES.export}
            </button>
          </>
        )}
        <button type="button" className="btn" onClick={() => file.current?.click()}>
          {FAVOURITES.import}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json"
          hidden
          aria-label={FAVOURITES.import}
          onChange={(event) => void open(event.currentTarget)}
        />
        {ids.length > 0 && (
          <button type="button" className="btn" onClick={onClear}>
            {FAVOURITES.clear}
          </button>
        )}
      </div>
      {address !== undefined && (
        <label className="address">
          {FAVOURITES.address}{' '}
          <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FAVOURITES.file;
  link.click();
  URL.revokeObjectURL(url);
}
