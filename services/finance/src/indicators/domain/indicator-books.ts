import type {
  CaseBookLine,
  LedgerBookLine,
  OrderBookLine,
  RatingBookLine,
  RegistrationBookLine,
  RosterBookLine,
  SpotCheckBookLine,
} from '@seal/contracts/common/books';
import type { MoneyBookLine } from '@seal/contracts/finance/money-book';

/** Everything that the nine figures rest on, each line as the service that owns it has it. */
export interface IndicatorBooks {
  registrations: RegistrationBookLine[];
  orders: OrderBookLine[];
  'ledger-seals': LedgerBookLine[];
  ratings: RatingBookLine[];
  cases: CaseBookLine[];
  roster: RosterBookLine[];
  'spot-checks': SpotCheckBookLine[];
  /** Finance's own ledger. */
  money: MoneyBookLine[];
}

export type IndicatorBookName = keyof IndicatorBooks;

/** Books without a line. */
export function emptyBooks(): IndicatorBooks {
  return {
    registrations: [],
    orders: [],
    'ledger-seals': [],
    ratings: [],
    cases: [],
    roster: [],
    'spot-checks': [],
    money: [],
  };
}
