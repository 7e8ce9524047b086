import { z } from 'zod';

/** What stands beside the field `file` in a multipart body; form fields are text. */
export const ImportBody = z
  .strictObject({ takeOver: z.enum(['true', 'false']).default('false') })
  .transform(({ takeOver }) => ({ takeOver: takeOver === 'true' }));
