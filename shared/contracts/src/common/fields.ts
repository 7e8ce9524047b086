import { isId } from '@seal/kernel/ids';
import { nameProblems } from '@seal/kernel/enterprise-name';
import { z } from 'zod';

/**
 * The largest amount taken from outside, 100 billion yuan in fen. It leaves room to add up a
 * hundred of them without leaving the integers that JSON carries exactly (2^53).
 */
const LARGEST_FEN = 10_000_000_000_000;

/** Money, always whole fen (1 yuan = 100 fen). */
export const Fen = z.int().min(-LARGEST_FEN).max(LARGEST_FEN);
export const PositiveFen = z.int().min(1).max(LARGEST_FEN);
export const FenOrZero = z.int().min(0).max(LARGEST_FEN);

/** An instant: ISO 8601 with a zone. Stored and answered in UTC. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => Number(text.slice(0, 4)) >= 2000, { message: 'before the year 2000' })
  .meta({ example: '2026-03-03T01:30:00.000Z' });

/** A civil day of Asia/Shanghai. */
export const Day = z.iso.date().meta({ example: '2026-03-03' });

/** A civil month of Asia/Shanghai. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** A difference in an address; see `differenceId`. */
export const DifferenceId = z.string().regex(/^[a-z-]{1,40}~[^/~]{0,80}~[^/~]{0,40}~\d{0,7}$/u);

export const Id = z.string().refine(isId, { message: 'not an id' });

/** The name of a project's file: lower-case letters, digits and hyphens. */
export const ProjectId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/);

/** A line of text a person typed: shown as it is, so nothing that hides or breaks a line. */
export function line(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .superRefine((text, context) => {
      for (const problem of nameProblems(text)) {
        const message = `not usable in a line of text (character ${problem.position ?? 1})`;
        context.addIssue({ code: 'custom', message, params: { code: problem.code } });
      }
    });
}

export const EnterpriseName = line(200);
export const PersonName = line(60);
export const Reason = line(200);

/**
 * The bureau's case number, with brackets of every kind. Part of a natural key: blanks and width
 * are made alike before it is compared (`normaliseCaseNumber`).
 */
export const CaseNumber = z
  .string()
  .regex(/^[\p{L}\p{N}_.\-－—/／\\:：#＃·()（）〔〕[\]【】〈〉<>《》{}「」\p{Zs}]{1,64}$/u)
  .regex(/[\p{L}\p{N}]/u);

/** 11-digit mobile, or landline with its area code; blanks and hyphens are taken. */
export const Phone = z.string().regex(/^\+?[0-9][0-9 -]{4,19}$/);

export const Cursor = z.string().min(1).max(400);
export const Limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(200));

/** A page of a list: the items, and the cursor of the next page or null at the end. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** `true` or `false` in a query. */
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');
