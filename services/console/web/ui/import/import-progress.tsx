import type { RegistrationImport, Understood } from '@seal/contracts/common/import';
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
      {it.understood && <PassedOver it={it.understood} />}
    </section>
  );
}

/** What nothing was made of: sheets, columns and rows, each by its name. */
function PassedOver({ it }: { it: Understood }) {
  const { t } = useTranslation();
  const sheets = it.passedSheets.map(({ name, why }) => `${name}（${t(`import.sheet.${why}`)}）`);
  const ignored = [...new Set(it.sheets.flatMap((sheet) => sheet.ignored))];
  const beside = it.sheets.flatMap((sheet) => sheet.beside).map((pair) => t('import.beside', pair));
  const rows = it.passedRows.map(({ sheet, row, text }) =>
    t('import.passedRow', { row: sheet === null ? row : `${sheet} ${row}`, text }),
  );
  const lines = [
    sheets.length > 0 && t('import.passedSheets', { list: sheets.join(t('common.semicolon')) }),
    ignored.length > 0 && t('import.ignored', { list: ignored.join(t('common.semicolon')) }),
    ...beside,
    rows.length > 0 &&
      t('import.passedRows', { n: it.passedRowCount, list: rows.join(t('common.semicolon')) }),
  ].filter((text) => text !== false);
  return lines.map((text) => (
    <p key={text} className="faint">
      {text}
    </p>
  ));
}
