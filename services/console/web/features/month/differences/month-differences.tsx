import { classWords } from '@seal/contracts/finance/difference-kinds';
import type { Reconciliation } from '@seal/contracts/finance/reconciliation';
import { formatYuan } from '@seal/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/table/data-table.tsx';
import { NothingYet } from '../../../ui/nothing-yet.tsx';
import { ClassLines } from './class-lines.tsx';
import { type ClassKind, type DifferenceClass, groupDifferences } from './group-differences.ts';

/** What lies between the totals, class by class; a class opens its lines. */
export function MonthDifferences(given: { it: Reconciliation; isNewest: boolean }) {
  const { it, isNewest } = given;
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<ClassKind>();
  const classes = groupDifferences(it);
  const open = classes.find(({ kind }) => kind === chosen);
  const wordsOf = (kind: ClassKind) => classWords[kind][i18n.language === 'en' ? 'en' : 'zh'];
  const columns: Column<DifferenceClass>[] = [
    { key: 'class', title: t('month.class'), cell: ({ kind }) => wordsOf(kind).name },
    { key: 'count', title: t('month.count'), cell: ({ own }) => own, right: true },
    {
      key: 'amount',
      title: t('month.amount'),
      cell: ({ amountFen }) => (amountFen === null ? '—' : formatYuan(amountFen)),
      right: true,
    },
    { key: 'carried', title: t('month.carried'), cell: ({ carried }) => carried, right: true },
    { key: 'next', title: t('month.next'), cell: ({ kind }) => wordsOf(kind).next },
  ];
  const agree = it.carriedForward.filter(({ agreesNow }) => agreesNow).length;
  return (
    <section className="section">
      <h2>{t('month.differences')}</h2>
      {classes.length === 0 ? (
        <NothingYet title={t('month.noDifferences')} why={t('month.noDifferencesWhy')} />
      ) : (
        <>
          <p className="faint">
            {t('month.classHint')}{' '}
            {it.carriedForward.length > 0 &&
              t('month.carriedSum', { n: it.carriedForward.length, agree })}
          </p>
          <DataTable
            label={t('month.differences')}
            columns={columns}
            rows={classes}
            rowKey={({ kind }) => kind}
            onOpen={({ kind }) => setChosen(kind === chosen ? undefined : kind)}
          />
          {open && (
            <ClassLines month={it.month} isNewest={isNewest} of={open} words={wordsOf(open.kind)} />
          )}
        </>
      )}
    </section>
  );
}
