import type { EntryOf } from '@seal/kernel/aggregate/history';
import type { Order } from './order.ts';

/** What is shown of an order: without what serves looking up, folding and telling alone. */
export type ShownOrder = Omit<
  Order,
  'searchText' | 'basis' | 'derivation' | 'usedSealCodes' | 'unpublished' | 'history'
> & { history: Omit<EntryOf<Order>, 'token' | 'data' | 'key' | 'fingerprint'>[] };
