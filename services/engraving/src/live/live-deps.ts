/** One order that has changed, as far as listeners are told. */
export interface OrderChange {
  projectId: string;
  id: string;
  status: string;
  version: number;
}

/** What changed within one beat, in the order in which the database took it. */
export interface ChangedOrders {
  /** Grows with every change and is the same in every process: what a listener comes back with. */
  mark: string;
  orders: OrderChange[];
}

export interface WatchTold {
  tell(changed: ChangedOrders): void;
  /** From here on nothing is missed: what changed just before may have been. */
  opened(): void;
  /** It ended by itself, and what follows is not told. */
  lost(): void;
}

/** Tells of changes while somebody listens; answers how to stop. */
export interface OrderWatch {
  start(told: WatchTold): () => Promise<void>;
}
