import './import.css';
import type { LedgerImport, RegistrationImport } from '@seal/contracts/import';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { call } from '../../lib/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Trouble } from '../trouble.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportRows } from './import-rows.tsx';
import type { ImportAddresses } from './import-addresses.ts';

const LOOK_MS = 700;

interface Given {
  rows: ImportAddresses;
  /** Where refused rows of this kind can be corrected; told the import that is made of them. */
  correct?: (it: RegistrationImport, onSent: (importId: string) => void) => ReactNode;
}

/** One import from the file to what became of each row; its address can be come back to. */
export function ImportFile({ rows, correct }: Given) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [address, setAddress] = useSearchParams();
  const [takeOver, setTakeOver] = useState(false);
  const [correcting, setCorrecting] = useState<string>();
  const id = address.get('import');
  const upload = useAct(
    ({ file }: { file: File; name: string; size: number }, key) =>
      call(rows.upload, {
        params: { project },
        file,
        key,
        body: { takeOver: takeOver ? 'true' : 'false' },
      }),
    { onDone: (accepted) => setAddress({ import: accepted.id }) },
  );
  const found = useQuery({
    queryKey: ['import', rows.read.path, project, id],
    queryFn: () =>
      call(rows.read, { params: { project, import: id! } }) as Promise<
        RegistrationImport | LedgerImport
      >,
    enabled: id !== null,
    refetchInterval: ({ state }) =>
      state.data && ['done', 'failed'].includes(state.data.status) ? false : LOOK_MS,
  });
  const isOver = found.data?.status === 'done' || found.data?.status === 'failed';
  if (id === null) {
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
  return (
    <>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <ImportProgress it={found.data} />}
      {found.data && isOver && <ImportRows key={id} rows={rows} it={found.data} />}
      {isOver &&
        correcting === id &&
        correct?.(found.data!, (next) => setAddress({ import: next }))}
      {isOver && (
        <p className="acts">
          {correct && correcting !== id && found.data!.rows.refused > 0 && (
            <Button onClick={() => setCorrecting(id)}>{t('import.correct')}</Button>
          )}
          <Button onClick={() => setAddress({})}>{t('import.again')}</Button>
        </p>
      )}
    </>
  );
}
