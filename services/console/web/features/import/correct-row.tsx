import type { RefusedRow } from '@seal/contracts/common/import';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReasonWords } from '../../ui/import/use-reason-words.ts';

interface Given {
  it: RefusedRow;
  typed: Record<string, string>;
  onChange: (header: string, text: string) => void;
}

/** One row with its cells; what is wrong stands at the cell that it is about. */
export function CorrectRow({ it, typed, onChange }: Given) {
  const { t } = useTranslation();
  const reasonOf = useReasonWords();
  const why = it.message ?? reasonOf(it);
  const isElsewhere = !it.cells.some(({ header }) => header === it.column);
  return (
    <fieldset className="card correct-row">
      <legend>{t('import.rowNumber', { n: it.row })}</legend>
      {isElsewhere && <p className="left-over">{why}</p>}
      <div className="correct-cells">
        {it.cells.map(({ header, text }) => {
          const isWrong = header === it.column;
          const id = `cell-${it.row}-${header}`;
          return (
            <div key={header}>
              <label htmlFor={id}>{header}</label>
              <Input
                id={id}
                value={typed[header] ?? text}
                status={isWrong ? 'error' : ''}
                aria-invalid={isWrong}
                {...(isWrong ? { 'aria-describedby': `${id}-why` } : {})}
                onChange={({ target }) => onChange(header, target.value)}
              />
              {isWrong && (
                <span id={`${id}-why`} className="left-over">
                  {why}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
