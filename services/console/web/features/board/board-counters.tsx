import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../lib/project-context.ts';
import { useServerTime } from '../../lib/api/server-clock.ts';
import { rateOf, useCompletionFigures } from '../../entities/order/use-completion-figures.ts';
import { isOver } from './use-board.ts';

const SOON_MS = 30 * 60_000;

/** How the work stands, in five figures. */
export function BoardCounters({ open }: { open: readonly Order[] }) {
  const { t } = useTranslation();
  const late = useServerTime((now) => open.filter((it) => isOver(it, now)).length);
  const soon = useServerTime(
    (now) => open.filter((it) => !isOver(it, now) && isOver(it, now + SOON_MS)).length,
  );
  const { id: project } = useProject();
  const { data: done } = useCompletionFigures(project);
  const figures = [
    [t('board.open'), open.length],
    [t('board.dueSoon'), soon],
    [t('board.late'), late],
    [t('board.doneToday'), done?.today.completed ?? '—'],
    [t('board.onTimeMonth'), rateOf(done?.month)],
  ] as const;
  return (
    <dl className="counters">
      {figures.map(([word, figure]) => (
        <div key={word}>
          <dd className="figure">{figure}</dd>
          <dt>{word}</dt>
        </div>
      ))}
    </dl>
  );
}
