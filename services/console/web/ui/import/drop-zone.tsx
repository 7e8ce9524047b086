import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A place to drop a file, and a button for who uses none to drop with. */
export function DropZone({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-title">{isBusy ? t('common.loading') : t('import.drop')}</p>
      <button
        type="button"
        className="chip"
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {t('import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={t('import.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // So that the same file, corrected, can be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
