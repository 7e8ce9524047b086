import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { formatYuan } from '@seal/kernel/money';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/account-context.ts';
import { type Column, DataTable } from '../../../ui/table/data-table.tsx';
import type { ClassLine, DifferenceClass } from './group-differences.ts';
import { EnterpriseBooks } from './enterprise-books.tsx';
import { WorkDifference } from './work-difference.tsx';
import { useDifferenceWords } from './use-difference-words.ts';

interface Given {
  month: string;
  /** Of an earlier run what is worked can only be read. */
  isNewest: boolean;
  of: DifferenceClass;
  words: { name: string; means: string; next: string };
}

/** The lines of a class, with what it means and what to do next. */
export function ClassLines({ month, isNewest, of, words }: Given) {
  const { t } = useTranslation();
  const { detailOf, workOf } = useDifferenceWords();
  const [opened, setOpened] = useState<ClassLine>();
  // A total that differs is of no enterprise; the engraver does not read the bureau's books.
  const mayRead = useMay()(reconciliationEndpoints.readEnterpriseBooks.access);
  const mayOpen = mayRead && of.kind !== 'total-differs';
  const heading = useRef<HTMLHeadingElement>(null);
  // Opened below the table: who reads by ear or key is brought there.
  useEffect(() => heading.current?.focus(), [of.kind]);
  const columns: Column<ClassLine>[] = [
    {
      key: 'who',
      title: t('month.who'),
      cell: ({ it }) =>
        'enterpriseName' in it ? it.enterpriseName : 'number' in it ? it.number : it.recordedName,
    },
    { key: 'code', title: t('month.code'), cell: ({ it }) => ('uscc' in it ? it.uscc : '—') },
    {
      key: 'line',
      title: t('month.line'),
      cell: ({ it }) => ('line' in it ? (it.line ?? '—') : '—'),
      right: true,
    },
    {
      key: 'amount',
      title: t('month.amount'),
      cell: ({ amountFen }) => (amountFen === null ? '—' : formatYuan(amountFen)),
      right: true,
    },
    { key: 'detail', title: t('month.detail'), cell: detailOf },
    {
      key: 'work',
      title: t('month.worked'),
      cell: (line) => (
        <>
          {workOf(line)} {isNewest && <WorkDifference month={month} line={line} />}
        </>
      ),
    },
  ];
  return (
    <section className="section" aria-label={t('month.linesOf', { name: words.name })}>
      <h2 ref={heading} tabIndex={-1}>
        {t('month.linesOf', { name: words.name })}
      </h2>
      <NextStep words={words} />
      <DataTable
        label={t('month.linesOf', { name: words.name })}
        columns={columns}
        rows={of.lines}
        rowKey={({ key, carried }) => `${carried?.since ?? ''} ${key}`}
        {...(mayOpen ? { onOpen: setOpened } : {})}
      />
      {opened && 'uscc' in opened.it && (
        <EnterpriseBooks
          uscc={opened.it.uscc}
          kind={of.kind}
          found={`${words.name}${t('common.colon')}${detailOf(opened)}`}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}

function NextStep({ words }: Pick<Given, 'words'>) {
  const { t } = useTranslation();
  return (
    <p className="line-next">
      {words.means}
      {t('common.stop')}
      <strong>{t('month.next')}</strong>
      {t('common.colon')}
      {words.next}
    </p>
  );
}
