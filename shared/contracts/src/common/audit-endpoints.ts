import { get, type ServiceName } from '../http/endpoint.ts';
import { HistoryPage, HistoryQuery } from './history.ts';
import type { Role } from './roles.ts';
import { Verification, VerificationQuery } from './verification.ts';

const auditing: readonly Role[] = ['administrator', 'auditor'];

/** Each service checks its own records on its own connection. */
function verification(service: ServiceName) {
  return get({
    service,
    path: `/services/${service}/verification`,
    access: auditing,
    summary: 'Check every invariant of the records now; asked again, how far that is',
    query: VerificationQuery,
    answer: { status: 200, schema: Verification },
  });
}

export const verificationEndpoints = {
  registration: { readVerification: verification('registration') },
  engraving: { readVerification: verification('engraving') },
  finance: { readVerification: verification('finance') },
};

/** The same, operation → row. */
export const verificationOperations = {
  verifyRegistration: verificationEndpoints.registration.readVerification,
  verifyEngraving: verificationEndpoints.engraving.readVerification,
  verifyFinance: verificationEndpoints.finance.readVerification,
};

export const orderHistoryEndpoints = {
  listOrderHistory: get({
    service: 'engraving',
    path: '/projects/:project/order-history',
    access: auditing,
    summary: 'Who did what with orders: by day, account and kind of act',
    query: HistoryQuery,
    answer: { status: 200, schema: HistoryPage },
  }),
};

export const registrationHistoryEndpoints = {
  listRegistrationHistory: get({
    service: 'registration',
    path: '/projects/:project/registration-history',
    access: auditing,
    summary: 'Who did what with registrations; act `disclosed`: who saw unmasked data, and why',
    query: HistoryQuery,
    answer: { status: 200, schema: HistoryPage },
  }),
};
