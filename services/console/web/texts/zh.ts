import { zhAdmin } from './zh-admin.ts';
import { zhAudit } from './zh-audit.ts';
import { zhEngraver } from './zh-engraver.ts';
import { zhErrors } from './zh-errors.ts';
import { zhFields } from './zh-fields.ts';
import { zhFinance } from './zh-finance.ts';
import { zhIndicators } from './zh-indicators.ts';
import { zhMonth } from './zh-month.ts';
import { zhOrders } from './zh-orders.ts';
import { zhPublic } from './zh-public.ts';
import { zhShell } from './zh-shell.ts';
import { zhWindow } from './zh-window.ts';

/** Every text of the screens, in Chinese. The words are those of the policy. */
export const zh = {
  ...zhShell,
  ...zhOrders,
  ...zhWindow,
  ...zhEngraver,
  ...zhPublic,
  ...zhFinance,
  ...zhMonth,
  ...zhIndicators,
  ...zhAdmin,
  ...zhAudit,
  errors: zhErrors,
  fieldErrors: zhFields,
};
