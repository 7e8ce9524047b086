import type { RegistrationBody } from '@seal/contracts/registration/registration';
import type { Role } from '@seal/contracts/common/roles';
import { newId } from '@seal/kernel/ids';
import type { ApiAnswer, ApiClient } from '@seal/testing/api-client';
import { registrationBody } from '@seal/testing/registration-body';
import { untilAnswered } from './until-answered.ts';

const kinds = ['administrative', 'finance', 'legal-representative'] as const;
/** Thirteen digits, as the county's are. */
const FIRST_CODE = 1_302_290_000_000;
/** Over all desks of a test: no code is issued twice. */
let issued = 0;

/** Everybody who works on one project, each as stubborn as can be: same key until answered. */
export interface Desk {
  read(path: string): Promise<ApiAnswer>;
  /** POST below the project. */
  post(role: Role, path: string, body: object, key?: string): Promise<ApiAnswer>;
  register(own?: Partial<RegistrationBody>, key?: string): Promise<ApiAnswer>;
  claim(orderId: string, key?: string): Promise<ApiAnswer>;
  complete(orderId: string, key?: string): Promise<ApiAnswer>;
  accept(orderId: string, passed: boolean, key?: string): Promise<ApiAnswer>;
  collect(orderId: string, key?: string): Promise<ApiAnswer>;
  /** The orders in a state, all of them. */
  orders(status: string): Promise<ApiAnswer['body'][]>;
}

export function openDesk(api: ApiClient, project: string): Desk {
  const base = `/projects/${project}`;
  /** Codes follow from the key, so that a repetition says the same. */
  const codes = new Map<string, string[]>();
  const codesFor = (key: string) => {
    const known = codes.get(key) ?? kinds.map(() => String(FIRST_CODE + (issued += 1)));
    codes.set(key, known);
    return known;
  };
  const post: Desk['post'] = (role, path, body, key = newId()) =>
    untilAnswered(() => api.call(role, 'POST', base + path, body, { 'idempotency-key': key }));
  const act = (role: Role, orderId: string, name: string, body: object, key?: string) =>
    post(role, `/orders/${orderId}/${name}`, body, key);

  return {
    read: (path) => api.call('auditor', 'GET', base + path),
    post,
    register: (own = {}, key = newId()) =>
      post('clerk', '/registrations', registrationBody({ registeredAt: IN_2024, ...own }), key),
    claim: (orderId, key) => act('engraver', orderId, 'claim', {}, key),
    complete(orderId, key = newId()) {
      const own = codesFor(key);
      const seals = kinds.map((kind, n) => ({
        kind,
        sealCode: own[n],
        material: 'photosensitive',
      }));
      return act('engraver', orderId, 'completion', { seals }, key);
    },
    accept(orderId, passed, key) {
      const seals = kinds.map((kind) => ({
        kind,
        passed,
        ...(passed ? {} : { note: '边框缺损' }),
      }));
      return act('clerk', orderId, 'acceptance', { seals }, key);
    },
    collect(orderId, key) {
      const body = { collector: { name: '李领取', idLast4: '123X' }, checkedBy: '核验身份证' };
      return act('clerk', orderId, 'collection', body, key);
    },
    orders: (status) => api.listAll('auditor', `${base}/orders?status=${status}`),
  };
}

/** Within the fiscal year of the county's terms. */
export const IN_2024 = '2024-03-04T09:30:00+08:00';
