import type { OrderRecord } from '../domain/books.ts';

/** What the books repeat of one enterprise: kept once, they take half of the memory. */
export interface Enterprise {
  readonly uscc: string;
  readonly enterpriseName: string;
  orderId: string | null;
  order: OrderRecord | undefined;
}

export interface Sharing {
  /** The enterprise of that code, as it was met first. */
  enterprise(uscc: string, enterpriseName: string): Enterprise;
  /** Of a few words that stand in many rows, the first that was equal. */
  word<T extends string>(value: T): T;
  /** Rows that belong together often have one instant. */
  instant(iso: string, likely?: Date | null): Date;
  instantOrNull(iso: string | null): Date | null;
}

export function createSharing(): Sharing {
  const enterprises = new Map<string, Enterprise>();
  const words = new Map<string, string>();
  let lastEnterprise: Enterprise | undefined;
  let lastInstant = new Date(0);

  function instant(iso: string, likely: Date | null = null): Date {
    const ms = Date.parse(iso);
    if (likely?.getTime() === ms) return likely;
    if (lastInstant.getTime() !== ms) lastInstant = new Date(ms);
    return lastInstant;
  }

  return {
    enterprise(uscc, enterpriseName) {
      // Books come in order of code, so that the same one is asked for several times in a row.
      if (lastEnterprise?.uscc === uscc) return lastEnterprise;
      const known = enterprises.get(uscc);
      lastEnterprise = known ?? { uscc, enterpriseName, orderId: null, order: undefined };
      if (!known) enterprises.set(uscc, lastEnterprise);
      return lastEnterprise;
    },
    word<T extends string>(value: T): T {
      const known = words.get(value);
      if (known === undefined) words.set(value, value);
      return (known ?? value) as T;
    },
    instant,
    instantOrNull: (iso) => (iso === null ? null : instant(iso)),
  };
}

/** The shared text where both are equal, else the one given. */
export function sameText(value: string, shared: string | null | undefined): string {
  return value === shared ? shared : value;
}
