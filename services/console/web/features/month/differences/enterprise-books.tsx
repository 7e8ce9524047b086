import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { EnterpriseBooks as Books } from '@seal/contracts/finance/enterprise-books';
import { formatYuan } from '@seal/kernel/money';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../../lib/api/api.ts';
import { fullTime } from '../../../lib/format.ts';
import { useProject } from '../../../lib/project-context.ts';
import { type Column, DataTable } from '../../../ui/table/data-table.tsx';
import { Trouble } from '../../../ui/errors/trouble.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { bookNames, type BookRow, type BookWords, compareBooks } from './compare-books.ts';
import type { ClassKind } from './group-differences.ts';

interface Given {
  uscc: string;
  kind: ClassKind;
  /** What is found to differ, in words. */
  found: string;
  onClose: () => void;
}

/** Platform, orders, the engraver's ledger and invoices of one enterprise, side by side. */
export function EnterpriseBooks({ uscc, kind, found, onClose }: Given) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['enterprise-books', project, uscc],
    queryFn: () =>
      call(reconciliationEndpoints.readEnterpriseBooks, { params: { project }, query: { uscc } }),
  });
  return (
    <Drawer open size={1_120} title={t('month.booksOf', { uscc })} onClose={onClose}>
      <p>{found}</p>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <FourBooks it={data} kind={kind} />}
    </Drawer>
  );
}

function FourBooks({ it, kind }: { it: Books; kind: ClassKind }) {
  const { t } = useTranslation();
  const { sealKinds } = useProject();
  const factOf = ({ fact }: BookRow) =>
    typeof fact === 'string' ? t(`month.facts.${fact}`) : t(`seals.${fact.seal}`);
  const columns: Column<BookRow>[] = [
    { key: 'fact', title: t('month.fact'), cell: factOf },
    ...bookNames.map((book) => ({
      key: book,
      title: t(`month.books.${book}`),
      cell: ({ cells }: BookRow) => <Cell {...cells[book]} />,
    })),
  ];
  return (
    <>
      <DataTable
        label={t('month.fourBooks')}
        columns={columns}
        rows={compareBooks({ it, sealKinds, kind }, useBookWords())}
        rowKey={factOf}
      />
      <p className="table-foot">{t('month.booksWhy')}</p>
    </>
  );
}

function Cell({ says, differs }: BookRow['cells']['orders']) {
  if (says.length === 0) return <span className="faint">—</span>;
  return (
    <div className={differs ? 'book-cell left-over' : 'book-cell'}>
      {says.map((text, n) => (
        <div key={`${n} ${text}`}>{differs ? `! ${text}` : text}</div>
      ))}
    </div>
  );
}

function useBookWords(): BookWords {
  const { t } = useTranslation();
  return {
    day: fullTime,
    seal: ({ sealCode, material }) => `${sealCode} ${t(`materials.${material}`)}`,
    entitlement: ({ reason, withdrawn }) => {
      if (withdrawn) return t('month.withdrawn');
      return reason === null ? t('month.entitled') : t(`entitlement.${reason}`);
    },
    order: ({ orderNumber, status }) => `${orderNumber} ${t(`status.${status}`)}`,
    seals: (n) => t('month.sealsWritten', { n }),
    line: ({ month, line, quantity: n }) => t('month.lineOf', { month, line, n }),
    yuan: (fen) => formatYuan(fen),
    missing: (book) => t(`month.missing.${book}`),
  };
}
