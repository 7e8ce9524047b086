import type { Verification } from '@seal/contracts/common/verification';
import { useTranslation } from 'react-i18next';
import { fullTime } from '../../lib/format.ts';
import type { Texts } from '../../texts/same-keys.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';

/** What one service checked. */
export function VerificationResult({ it, label }: { it: Verification; label: string }) {
  const { t, i18n } = useTranslation();
  if (it.running) return <p role="status">{t('audit.running', { at: fullTime(it.startedAt) })}</p>;
  if (it.failed) return <p className="left-over">{t('audit.notDone')}</p>;
  const wordOf = (check: string) =>
    i18n.exists(`audit.checks.${check}`)
      ? t(`audit.checks.${check as keyof Texts['audit']['checks']}`)
      : check;
  const findingsOf = (check: string) => it.findings.filter((found) => found.check === check);
  const resultOf = (check: string) => {
    const findings = findingsOf(check);
    if (findings.length === 0) return <span className="left-calm">{t('audit.right')}</span>;
    return (
      <>
        <span className="left-over">{t('audit.some', { n: findings.length })}</span>
        <ul className="found">
          {findings.map(({ what }) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </>
    );
  };
  const columns: Column<string>[] = [
    { key: 'check', title: t('audit.check'), cell: wordOf },
    { key: 'result', title: t('audit.result'), cell: resultOf },
  ];
  return (
    <>
      <p className={it.wrong === 0 ? 'left-calm' : 'left-over'}>
        {it.wrong === 0
          ? t('audit.fine', { n: it.checks.length })
          : t('audit.wrong', { n: it.wrong })}{' '}
        <span className="faint">{t('audit.checkedAt', { at: fullTime(it.startedAt) })}</span>
      </p>
      <DataTable label={label} columns={columns} rows={it.checks} rowKey={(check) => check} />
      {it.wrong > it.findings.length && (
        <p className="faint">{t('audit.more', { n: it.findings.length })}</p>
      )}
    </>
  );
}
