import type { Order } from '@seal/contracts/engraving/order';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../entities/order/status-tag.tsx';
import { useTimeLeft } from '../../ui/time/use-time-left.ts';

interface Given {
  order: Order;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

/** One order: how long there is, whose it is, where it stands. */
export const BoardRow = memo(function BoardRow({ order, isChosen, onChoose }: Given) {
  const { t } = useTranslation();
  const { urgency, text, word } = useTimeLeft(order);
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li className="board-item">
      <button
        ref={row}
        type="button"
        tabIndex={-1}
        className={`board-row board-${urgency}`}
        aria-current={isChosen}
        // The cursor stays in the field that takes scans.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(order.id)}
      >
        <span className={`board-left left-${urgency}`}>
          <strong>{text}</strong>
          <span>{word}</span>
        </span>
        <span className="board-name">
          <strong>{order.enterpriseName}</strong>
          <span className="faint figure">{order.orderNumber}</span>
        </span>
        <span className="board-state">
          <StatusTag status={order.status} />
          {order.rework > 0 && <span className="tag tag-late">{t('board.reworkSign')}</span>}
          {order.claimedBy && <span className="faint">{order.claimedBy}</span>}
        </span>
      </button>
    </li>
  );
});
