/** The own films by address and by file, out and in. */
import { lazy, Suspense, useRef, useState } from 'react';
import { SITE } from '../texts.ts';
import {
  exportLibrary,
  importLibrary,
  joinLibraries,
  type Library,
  MARKS,
  MAX_SHARED,
  type Mark,
  sharedAddress,
} from './library.ts';
import { save } from './save.ts';
import { changeAndSay } from './say.ts';
import { joinedText, partOfListText, EXCHANGE as t } from './texts.ts';

/** What reads other sites' files is loaded with the first of them. */
const Import = lazy(() => import('./import/Import.tsx'));

interface Props {
  own: Library;
  list: Mark;
  onSay: (text: string) => void;
  onClear: () => void;
}

export function Exchange({ own, list, onSay, onClear }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState<string>();
  const [files, setFiles] = useState<readonly File[]>();
  const ids = own[list];
  const share = async () => {
    const text = sharedAddress(location.origin, ids, list);
    const isWhole = ids.length <= MAX_SHARED;
    try {
      await navigator.clipboard.writeText(text);
      onSay(isWhole ? t.shared : `${t.shared} ${partOfListText(MAX_SHARED)}`);
    } catch {
      // Without leave to copy, the user copies.
      setAddress(text);
    }
  };
  const open = async (chosen: readonly File[]) => {
    const [first] = chosen;
    if (first === undefined) return;
    if (!/json/.test(first.type) && !first.name.endsWith('.json')) {
      setFiles(chosen);
      return;
    }
    const imported = importLibrary(await first.text().catch(() => ''));
    if (imported === null) onSay(t.badFile);
    else addAll(own, imported);
  };
  const exportToLetterboxd = async () => {
    const { letterboxdCsv } = await import('./import/letterboxd.ts');
    await letterboxdCsv(own, list).then(
      (text) => save(text, t.csvFile, 'text/csv'),
      () => onSay(t.csvFailed),
    );
  };
  return (
    <>
      <div className="chips">
        <button type="button" className="btn" onClick={() => input.current?.click()}>
          {t.import}
        </button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.zip,.json"
          multiple
          hidden
          aria-label={t.import}
          onChange={({ currentTarget }) => {
            void open([...(currentTarget.files ?? [])]);
            // Emptied, so that the same file can be chosen again once it is mended.
            currentTarget.value = '';
          }}
        />
        {MARKS.some((mark) => own[mark].length > 0) && (
          <button
            type="button"
            className="btn"
            onClick={() => save(`${exportLibrary(own)}\n`, t.file, 'application/json')}
          >
            {t.export}
          </button>
        )}
        {ids.length > 0 && (
          <>
            {list !== 'rechazada' && (
              <button type="button" className="btn" onClick={exportToLetterboxd}>
                {t.exportCsv}
              </button>
            )}
            <button type="button" className="btn" onClick={share}>
              {t.share}
            </button>
            <button type="button" className="btn" onClick={onClear}>
              {t.clear}
            </button>
          </>
        )}
      </div>
      <p className="note">{t.about}</p>
      {address !== undefined && (
        <label className="address">
          {t.address} <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      {files !== undefined && (
        <Suspense fallback={<p role="status">{SITE.loading}</p>}>
          <Import
            files={files}
            onAdd={(imported) => {
              addAll(own, imported);
              setFiles(undefined);
            }}
            onClose={() => setFiles(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function addAll(own: Library, imported: Library): void {
  const next = joinLibraries(own, imported);
  changeAndSay(next, joinedText(filmsOf(next) - filmsOf(own)), own)();
}

/** Distinct films of all lists. */
function filmsOf(library: Library): number {
  return new Set(MARKS.flatMap((mark) => library[mark])).size;
}
