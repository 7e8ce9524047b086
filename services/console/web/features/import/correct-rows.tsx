import { extractEndpoints } from '@seal/contracts/registration/registration-endpoints';
import type { RefusedRow, RegistrationImport } from '@seal/contracts/common/import';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../lib/api/api-error.ts';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { csvBlob } from '../../ui/table/save-csv.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CorrectRow } from './correct-row.tsx';

/** As many as one corrects on a screen; where there are more, the file itself is the place. */
const MOST = 50;

interface Given {
  it: RegistrationImport;
  onSent: (importId: string) => void;
}

/**
 * Refused rows as they came, to be corrected where they stand. What was corrected goes in as a
 * file of its own, by the rules of every other; rows left as they are stay out of it.
 */
export function CorrectRows({ it, onSent }: Given) {
  const { t, i18n } = useTranslation();
  const { id: project } = useProject();
  const refused = useQuery({
    queryKey: ['import', 'refused-rows', project, it.id, i18n.language],
    queryFn: () =>
      call(extractEndpoints.listRefusedImportRows, {
        params: { project, import: it.id },
        query: { limit: String(MOST) },
      }),
  });
  /** By row, then by header. */
  const [typed, setTyped] = useState<Record<number, Record<string, string>>>({});
  const send = useAct(
    ({ table }: { table: string[][] }, key) =>
      call(extractEndpoints.importRegistrations, {
        params: { project },
        file: new File([csvBlob(table)], t('import.correctedName', { name: nameOf(it) })),
        key,
        body: { takeOver: it.takeOver ? 'true' : 'false' },
      }),
    { onDone: ({ id }) => onSent(id) },
  );
  const rows = (refused.data?.items ?? []).filter(({ cells }) => cells.length > 0);
  const corrected = rows.filter((row) => isChanged(row, typed[row.row]));
  return (
    <section className="section">
      <h2>{t('import.correct')}</h2>
      {isProblem(refused.error, 'forbidden') ? (
        <Alert type="info" showIcon title={t('import.onlyWhoBrought')} />
      ) : (
        refused.error && <Trouble error={refused.error} onRetry={() => void refused.refetch()} />
      )}
      {!refused.data && !refused.error && <Waiting />}
      {refused.data && rows.length === 0 && <p>{t('import.noneToCorrect')}</p>}
      {rows.map((row) => (
        <CorrectRow
          key={row.row}
          it={row}
          typed={typed[row.row] ?? {}}
          onChange={(header, text) =>
            setTyped((all) => ({ ...all, [row.row]: { ...all[row.row], [header]: text } }))
          }
        />
      ))}
      {refused.data?.nextCursor && <p>{t('import.moreToCorrect', { n: MOST })}</p>}
      {send.error && <Trouble error={send.error} />}
      {rows.length > 0 && (
        <Button
          type="primary"
          disabled={corrected.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate({ table: tableOf(corrected, typed) })}
        >
          {t('import.sendCorrected', { n: corrected.length })}
        </Button>
      )}
    </section>
  );
}

/** Without its ending: what is sent is CSV, whatever it was. */
function nameOf({ filename }: RegistrationImport): string {
  return (filename ?? '').replace(/\.\w+$/, '');
}

function isChanged({ cells }: RefusedRow, typed: Record<string, string> = {}): boolean {
  return cells.some(({ header, text }) => (typed[header] ?? text) !== text);
}

function tableOf(rows: RefusedRow[], typed: Record<number, Record<string, string>>): string[][] {
  const [first] = rows;
  return [
    (first?.cells ?? []).map(({ header }) => header),
    ...rows.map(({ row, cells }) => cells.map(({ header, text }) => typed[row]?.[header] ?? text)),
  ];
}
