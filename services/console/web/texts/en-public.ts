import type { SameKeys } from './same-keys.ts';
import type { zhPublic } from './zh-public.ts';

export const enPublic: SameKeys<typeof zhPublic> = {
  follow: {
    title: 'Where your seals are',
    received: 'Received',
    engraving: 'Engraving',
    ready: 'Ready',
    collected: 'Collected',
    expected: 'or earlier',
    expectedLead: 'Ready by',
    readyNow: 'Your seals are ready to collect',
    bring: 'Please bring your ID card and the slip.',
    where: 'Where',
    call: 'Call',
    cancelled: 'This order was cancelled; call the window if in doubt.',
    waiting: 'Received; the time is shown once it is queued',
    rate: 'Are you satisfied with the service?',
    remark: 'Anything else? (optional)',
    send: 'Send',
    thanks: 'Thank you',
    grades: {
      'very-satisfied': 'very satisfied',
      satisfied: 'satisfied',
      'fairly-satisfied': 'fairly satisfied',
      dissatisfied: 'dissatisfied',
      'very-dissatisfied': 'very dissatisfied',
    },
    missing: 'There is no such order',
    missingWhy: 'Scan the code on your slip again, or call the window.',
    steps: 'Steps',
    done: 'done',
    now: 'now',
  },
};
