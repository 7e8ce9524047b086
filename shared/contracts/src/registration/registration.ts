import { z } from 'zod';
import {
  CaseNumber,
  Cursor,
  EnterpriseName,
  Id,
  Instant,
  Limit,
  line,
  page,
  PersonName,
  Phone,
  Reason,
} from '../common/fields.ts';

/** Why a registration has no first set coming. The order below is the order of checking. */
export const EntitlementReason = z.enum([
  'not-first-opening',
  'category-not-eligible',
  'outside-fiscal-year',
  'claim-window-passed',
  'declined',
  'already-served',
]);
export type EntitlementReason = z.infer<typeof EntitlementReason>;

export const RegistrationBody = z
  .strictObject({
    caseNumber: CaseNumber,
    uscc: z.string().min(1).max(64),
    enterpriseName: EnterpriseName,
    enterpriseType: line(60).optional(),
    firstOpening: z.boolean(),
    legalRepresentative: z.strictObject({ name: PersonName }),
    contact: z.strictObject({ name: PersonName.optional(), phone: Phone.optional() }).optional(),
    registeredAt: Instant.optional(),
    declined: z.boolean().optional(),
  })
  .meta({
    id: 'RegistrationBody',
    example: {
      caseNumber: '130229260000001',
      uscc: '91130229MA0AAAA01G',
      enterpriseName: '玉田鑫瑞商贸有限公司',
      enterpriseType: '有限责任公司',
      firstOpening: true,
      legalRepresentative: { name: '王伟' },
      contact: { name: '李敏', phone: '13900005809' },
      registeredAt: '2026-03-03T09:30:00+08:00',
    },
  });
export type RegistrationBody = z.infer<typeof RegistrationBody>;

export const HistoryLine = z.object({
  version: z.int(),
  act: z.string(),
  actor: z.string(),
  at: z.string(),
  note: z.string().optional(),
});

/** A registration as answered. Personal data is masked (infra/docs/domain-rules.md, "Privacy"). */
export const Registration = z
  .object({
    id: Id,
    caseNumber: z.string(),
    uscc: z.string(),
    enterpriseName: z.string(),
    enterpriseType: z.string().nullable(),
    firstOpening: z.boolean(),
    legalRepresentative: z.object({ name: z.string() }),
    contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
    registeredAt: z.string(),
    status: z.enum(['active', 'withdrawing', 'withdrawn']),
    entitlement: z.object({
      granted: z.boolean(),
      reason: EntitlementReason.nullable(),
      earlierRegistrationId: z.string().nullable(),
    }),
    orderId: z.string().nullable(),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    version: z.int(),
    history: z.array(HistoryLine),
  })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

export const CorrectionBody = z
  .strictObject({
    enterpriseName: EnterpriseName.optional(),
    enterpriseType: line(60).optional(),
    legalRepresentative: z.strictObject({ name: PersonName }).optional(),
    contact: z.strictObject({ name: PersonName.optional(), phone: Phone.optional() }).optional(),
    reason: Reason,
  })
  .refine((body) => Object.keys(body).length > 1, { message: 'nothing to correct' })
  .meta({
    id: 'CorrectionBody',
    example: { enterpriseName: '玉田鑫瑞商贸有限公司', reason: '录入有误' },
  });
export type CorrectionBody = z.infer<typeof CorrectionBody>;

export const ReasonBody = z
  .strictObject({ reason: Reason })
  .meta({ id: 'ReasonBody', example: { reason: '企业撤回申请' } });

export const Disclosure = z.object({
  legalRepresentative: z.object({ name: z.string() }),
  contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
});

export const RegistrationQuery = z.strictObject({
  q: z.string().min(1).max(64).optional(),
  entitled: z.enum(['true', 'false']).optional(),
  reason: EntitlementReason.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});

export const RegistrationPage = page(Registration);
