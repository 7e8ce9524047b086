import type { OrderBookLine, RegistrationBookLine } from '@seal/contracts/common/books';
import type { IndicatorFigure, UnknownReason } from '@seal/contracts/finance/indicators';

/**
 * One record looked at for an indicator. The denominator is what counts and what falls short; the
 * figure is never reckoned any other way, so every figure leads back to its records.
 */
export interface Judged {
  /** Unique within the indicator. */
  key: string;
  part: 'numerator' | 'shortfall' | 'excluded';
  /** Why it falls short or is left out; null for what counts. */
  reason: string | null;
  /** 1, or fen. */
  amount: number;
  /** The newest instant that the judgement rests on, ISO 8601. */
  at: string | null;
  order?: OrderBookLine | undefined;
  registration?: RegistrationBookLine | undefined;
}

/** What judging a project by one indicator comes to. */
export interface Judgement {
  records: Judged[];
  /** Why there can be no figure, whatever the records. */
  unknown?: UnknownReason;
  /** Facts beside the figure, by reason. */
  notes?: Record<string, number>;
  amountFen?: number;
  survey?: IndicatorFigure['survey'];
}

type Subject = Pick<Judged, 'key'> & Partial<Pick<Judged, 'at' | 'order' | 'registration'>>;

export function counts(subject: Subject, amount = 1): Judged {
  return { at: null, ...subject, part: 'numerator', reason: null, amount };
}

export function fallsShort(subject: Subject, reason: string, amount = 1): Judged {
  return { at: null, ...subject, part: 'shortfall', reason, amount };
}

export function isLeftOut(subject: Subject, reason: string): Judged {
  return { at: null, ...subject, part: 'excluded', reason, amount: 1 };
}
