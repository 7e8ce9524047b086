import { type ReactNode, useState } from 'react';
import { sortRows, type SortBy } from './sort-rows.ts';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column one to sort by, among the rows that are shown. */
  sort?: (row: Row) => string | number;
  /** Figures and money stand at the right. */
  right?: boolean;
}

interface Given<Row> {
  /** What the table is, for who cannot see it. */
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  isLate?: (row: Row) => boolean;
}

/** A table of figures and texts; a row opens by its first cell, which is a button then. */
export function DataTable<Row>({ label, columns, rows, rowKey, onOpen, isLate }: Given<Row>) {
  const [by, setBy] = useState<SortBy>();
  const sorted = sortRows(rows, columns.find(({ key }) => key === by?.key)?.sort, by);
  const turn = (key: string) =>
    setBy(by?.key !== key ? { key, down: false } : by.down ? undefined : { key, down: true });
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title, sort, right }) => (
              <th
                key={key}
                scope="col"
                className={right ? 'right' : undefined}
                aria-sort={by?.key === key ? (by.down ? 'descending' : 'ascending') : undefined}
              >
                {sort ? (
                  <button type="button" className="sort" onClick={() => turn(key)}>
                    {title} {by?.key === key ? (by.down ? '↓' : '↑') : ''}
                  </button>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} className={isLate?.(row) ? 'late' : undefined}>
              {columns.map(({ key, cell, right }, n) => (
                <td key={key} className={right ? 'right figure' : undefined}>
                  {n === 0 && onOpen ? (
                    <button type="button" className="link" onClick={() => onOpen(row)}>
                      {cell(row)}
                    </button>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
