import { z } from 'zod';
import { ProjectTerms } from './project.ts';

/** A project's terms by their names. */
const Term = z.enum(Object.keys(ProjectTerms.shape) as [keyof ProjectTerms]);

/**
 * What a changed term is read by, and so from when it counts: `next-…` for what comes after the
 * save, while what is recorded keeps what it was recorded with; `anew` where figures are judged by
 * the terms as they stand whenever they are asked for; `shown` where it is only printed or shown.
 */
export const Since = z.enum([
  'next-registration',
  'next-order',
  'next-commitment',
  'next-queued',
  'next-completion',
  'next-pause',
  'next-case',
  'anew',
  'shown',
]);
export type Since = z.infer<typeof Since>;

/** What a change of terms would do, in figures; amounts in fen. */
export const ProjectPreview = z
  .object({
    version: z.int(),
    lastChange: z.object({ version: z.int(), by: z.string(), at: z.string() }),
    changes: z.array(z.object({ term: Term, since: Since })),
    figures: z.object({
      /** Orders with their price set aside, not yet owed for, and the sum: they keep it. */
      committedOrders: z.int(),
      committedFen: z.int(),
      /** Orders that are owed for: they keep their price too. */
      accruedOrders: z.int(),
      accruedFen: z.int(),
      /** Orders held for want of a price for their day. */
      unpricedOrders: z.int(),
      /** How many of those would have one, and what they would cost. */
      releasedOrders: z.int(),
      releasedFen: z.int(),
      /** What is left of the budget before that. */
      availableFen: z.int(),
      /** The first day of the fiscal year without a price, or null: its orders would be held. */
      unpricedFrom: z.string().nullable(),
    }),
  })
  .meta({ id: 'ProjectPreview' });
export type ProjectPreview = z.infer<typeof ProjectPreview>;
