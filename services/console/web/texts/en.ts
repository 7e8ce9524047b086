import { enAdmin } from './en-admin.ts';
import { enAudit } from './en-audit.ts';
import { enEngraver } from './en-engraver.ts';
import { enErrors } from './en-errors.ts';
import { enFields } from './en-fields.ts';
import { enFinance } from './en-finance.ts';
import { enIndicators } from './en-indicators.ts';
import { enMonth } from './en-month.ts';
import { enOrders } from './en-orders.ts';
import { enPublic } from './en-public.ts';
import { enShell } from './en-shell.ts';
import { enWindow } from './en-window.ts';
import type { Texts } from './same-keys.ts';

/** The same in English; a key that Chinese has and this lacks doesn't compile. */
export const en: Texts = {
  ...enShell,
  ...enOrders,
  ...enWindow,
  ...enEngraver,
  ...enPublic,
  ...enFinance,
  ...enMonth,
  ...enIndicators,
  ...enAdmin,
  ...enAudit,
  errors: enErrors,
  fieldErrors: enFields,
};
