import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { minutesUntil, type Urgency, urgencyOf } from '../../lib/format.ts';
import { useServerTime } from '../../lib/api/server-clock.ts';

export interface TimeLeft {
  urgency: Urgency | 'none';
  /** 剩 87 分 */
  text: string;
  /** The same urgency as a word, since colour never stands alone. */
  word: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** The time left of an order that is under way; drawn anew once a minute at most. */
export function useTimeLeft({ dueAt, paused }: Pick<Order, 'dueAt' | 'paused'>): TimeLeft {
  const { t } = useTranslation();
  const until = paused === null ? undefined : Date.parse(paused.since);
  const minutes = useServerTime((now) =>
    dueAt === null ? Number.NaN : minutesUntil(dueAt, until ?? now),
  );
  if (Number.isNaN(minutes)) return { urgency: 'none', text: '—', word: t('left.wordNone') };
  const urgency = urgencyOf(minutes);
  const words = {
    calm: t('left.wordCalm'),
    soon: t('left.wordSoon'),
    urgent: t('left.wordUrgent'),
    over: t('left.wordOver'),
  };
  const word = paused === null ? words[urgency] : t('left.wordPaused');
  const n = Math.abs(minutes);
  const [h, m, d] = [Math.floor(n / HOUR), n % HOUR, Math.floor(n / DAY)];
  const over = minutes < 0;
  if (n >= DAY) return { urgency, word, text: t(over ? 'left.overDays' : 'left.days', { d }) };
  if (n > 2 * HOUR) {
    return { urgency, word, text: t(over ? 'left.overHours' : 'left.hours', { h, m }) };
  }
  return { urgency, word, text: t(`left.${urgency}`, { n }) };
}
