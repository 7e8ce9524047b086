import { registrationBody } from '@seal/testing/registration-body';

/** What a clerk sends, ready to go: making it is no part of what is measured. */
export interface ReadyBody {
  json: string;
  headers: { 'idempotency-key': string };
}

let made = 0;
const run = Date.now().toString(36);

export function makeBodies(count: number): ReadyBody[] {
  const registeredAt = new Date().toISOString();
  return Array.from({ length: count }, () => {
    made += 1;
    const body = registrationBody({ registeredAt, caseNumber: `B${run}-${made}` });
    return { json: JSON.stringify(body), headers: { 'idempotency-key': `${run}-${made}` } };
  });
}

let codes = 0;

/** A completion with three seal codes that no other has. */
export function makeCompletion(): string {
  const kinds = ['administrative', 'finance', 'legal-representative'];
  const seals = kinds.map((kind) => {
    codes += 1;
    return { kind, sealCode: `13${String(codes).padStart(11, '0')}`, material: 'photosensitive' };
  });
  return JSON.stringify({ seals });
}
