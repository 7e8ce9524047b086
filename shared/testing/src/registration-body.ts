import { randomInt } from 'node:crypto';
import type { RegistrationBody } from '@seal/contracts/registration/registration';
import { makeUscc } from '@seal/kernel/uscc';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * A registration as a clerk sends it: one of an enterprise that nobody has sent before, opened for
 * the first time and eligible, unless overridden.
 */
export function registrationBody(overrides: Partial<RegistrationBody> = {}): RegistrationBody {
  return {
    caseNumber: `T${randomDigits(14)}`,
    uscc: freshUscc(),
    enterpriseName: `玉田测试${randomDigits(6)}商贸有限公司`,
    enterpriseType: '有限责任公司',
    firstOpening: true,
    legalRepresentative: { name: '王测试' },
    contact: { name: '李联系', phone: '13900005809' },
    registeredAt: '2026-03-03T09:30:00+08:00',
    ...overrides,
  };
}

/**
 * A made-up code, good on both checks; two alike in 100,000 would be a rare chance. `category`: 91
 * enterprise, 92 sole proprietor, 93 cooperative.
 */
export function freshUscc(category = '91', division = '130229'): string {
  const tail = Array.from({ length: 8 }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
  return makeUscc(`${category}${division}${tail}`);
}

function randomDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}
