import { z } from 'zod';
import { errorCatalogue, type Refused } from './error-catalogue.ts';

/** What every error looks like: application/problem+json (RFC 9457). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The one mapper from a refusal to what HTTP answers. */
export function toProblem(refusal: Refused): Problem {
  const { status, title } = errorCatalogue[refusal.code];
  return {
    type: `urn:seal:error:${refusal.code}`,
    title,
    status,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    code: refusal.code,
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
  };
}
