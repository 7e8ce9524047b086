import type { zh } from './zh.ts';

/** A catalogue with the same keys, whatever it says. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
export type Texts = SameKeys<typeof zh>;
