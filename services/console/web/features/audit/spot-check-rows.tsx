import type { SpotCheck } from '@seal/contracts/spot-check';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';

type Row = SpotCheck['rows'][number];

/** The worksheet, in the order of drawing. */
export function SpotCheckRows({ it }: { it: SpotCheck }) {
  const { t } = useTranslation();
  const found = (conforms: boolean | null) => {
    if (conforms === null) return <span className="faint">{t('audit.open')}</span>;
    return (
      <span className={conforms ? 'left-calm' : 'left-over'}>
        {t(conforms ? 'audit.conforms' : 'audit.fails')}
      </span>
    );
  };
  const columns: Column<Row>[] = [
    { key: 'number', title: t('audit.number'), cell: (row) => row.orderNumber },
    { key: 'name', title: t('audit.record'), cell: (row) => row.enterpriseName },
    { key: 'at', title: t('audit.period'), cell: (row) => <Moment at={row.completedAt} /> },
    { key: 'material', title: t('audit.material'), cell: (row) => found(row.materialConforms) },
    { key: 'docking', title: t('audit.docking'), cell: (row) => found(row.docked) },
    { key: 'note', title: t('audit.note'), cell: (row) => row.note ?? '—' },
  ];
  return (
    <DataTable
      label={t('audit.rows')}
      columns={columns}
      rows={it.rows}
      rowKey={({ orderId }) => orderId}
    />
  );
}
