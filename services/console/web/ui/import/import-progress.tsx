import type { RegistrationImport } from '@seal/contracts/common/import';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServerTime } from '../../lib/api/server-clock.ts';

/** How far it is, how fast, or why the whole file was not taken. */
export function ImportProgress({ it }: { it: RegistrationImport }) {
  const { t } = useTranslation();
  const { rows, status, failure, createdAt } = it;
  const done = rows.accepted + rows.excluded + rows.repeated + rows.refused;
  const speed = useServerTime((now) =>
    Math.round(done / Math.max(1, (now - Date.parse(createdAt)) / 1_000)),
  );
  if (failure) {
    const where = { row: failure.row ?? '', column: failure.column ?? '' };
    return (
      <Alert
        type="error"
        showIcon
        className="trouble"
        title={t('import.failed')}
        description={
          failure.row === null
            ? failure.message
            : `${t('import.failedAt', where)}${t('common.colon')}${failure.message}`
        }
      />
    );
  }
  return (
    <section className="card import-progress">
      <h2>{it.filename}</h2>
      <progress
        aria-label={it.filename ?? t('nav.import')}
        max={Math.max(rows.total, 1)}
        value={status === 'done' ? Math.max(rows.total, 1) : done}
      />
      <p role="status">
        {status === 'queued' && t('import.queued')}
        {status === 'running' && t('import.running', { n: speed })}
        {status === 'done' && t('import.done')} · {t('import.total', { n: rows.total })}
      </p>
    </section>
  );
}
