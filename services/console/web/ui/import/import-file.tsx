import './import.css';
import type { LedgerImport, RegistrationImport } from '@seal/contracts/common/import';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { Trouble } from '../errors/trouble.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportRows } from './import-rows.tsx';
import type { ImportAddresses } from './import-addresses.ts';

const LOOK_MS = 700;

type OnSent = (importId: string) => void;

interface Given {
  rows: ImportAddresses;
  /** Where refused rows of this kind can be corrected; told the import that is made of them. */
  correct?: ((it: RegistrationImport, onSent: OnSent) => ReactNode) | undefined;
}

/** One import from the file to what became of each row; its address can be come back to. */
export function ImportFile({ rows, correct }: Given) {
  const [address, setAddress] = useSearchParams();
  const id = address.get('import');
  const show = (next: string) => setAddress({ import: next });
  if (id === null) return <ChooseFile rows={rows} onSent={show} />;
  return (
    <ImportResult
      key={id}
      id={id}
      rows={rows}
      correct={correct}
      onSent={show}
      onAgain={() => setAddress({})}
    />
  );
}

/** Where the file is chosen; told the import that is made of it. */
function ChooseFile({ rows, onSent }: { rows: ImportAddresses; onSent: OnSent }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [takeOver, setTakeOver] = useState(false);
  const upload = useAct(
    ({ file }: { file: File; name: string; size: number }, key) =>
      call(rows.upload, {
        params: { project },
        file,
        key,
        body: { takeOver: takeOver ? 'true' : 'false' },
      }),
    { onDone: (accepted) => onSent(accepted.id) },
  );
  return (
    <>
      {upload.error && <Trouble error={upload.error} />}
      <DropZone
        isBusy={upload.isPending}
        onFile={(file) => upload.mutate({ file, name: file.name, size: file.size })}
      />
      <Checkbox checked={takeOver} onChange={({ target }) => setTakeOver(target.checked)}>
        {t('import.takeOver')}
      </Checkbox>
    </>
  );
}

interface GivenResult extends Given {
  id: string;
  onSent: OnSent;
  /** Another file is to be chosen. */
  onAgain: () => void;
}

/** How far it is, then what became of its rows and where the refused ones are corrected. */
function ImportResult({ id, rows, correct, onSent, onAgain }: GivenResult) {
  const { t, i18n } = useTranslation();
  const { id: project } = useProject();
  const [isCorrecting, setCorrecting] = useState(false);
  const found = useQuery({
    queryKey: ['import', rows.read.path, project, id, i18n.language],
    queryFn: () =>
      call(rows.read, { params: { project, import: id } }) as Promise<
        RegistrationImport | LedgerImport
      >,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : LOOK_MS),
  });
  const it = found.data;
  return (
    <>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {it && <ImportProgress it={it} />}
      {isOver(it) && (
        <>
          <ImportRows rows={rows} it={it} />
          {isCorrecting && correct?.(it, onSent)}
          <p className="acts">
            {correct && !isCorrecting && it.rows.refused > 0 && (
              <Button onClick={() => setCorrecting(true)}>{t('import.correct')}</Button>
            )}
            <Button onClick={onAgain}>{t('import.again')}</Button>
          </p>
        </>
      )}
    </>
  );
}

function isOver<It extends RegistrationImport | LedgerImport>(it: It | undefined): it is It {
  return it?.status === 'done' || it?.status === 'failed';
}
