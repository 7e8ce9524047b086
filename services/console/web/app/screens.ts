import { type Role, roles as everyone } from '@seal/contracts/common/roles';
import { type ComponentType, lazy } from 'react';
import type { IconName } from '../ui/icon.tsx';
import type { Texts } from '../texts/same-keys.ts';

export interface Screen {
  /** Below /p/{project}/ */
  path: string;
  label: keyof Texts['nav'];
  icon: IconName;
  /** Who has it in the menu and may open it. The first one of a role is where it starts. */
  roles: readonly Role[];
  component: ComponentType;
  /** Without the menu around it, for a display on the wall. */
  bare?: boolean;
}

/** Each screen is loaded when it is first opened. */
function load(from: () => Promise<{ Screen: ComponentType }>): ComponentType {
  return lazy(async () => ({ default: (await from()).Screen }));
}

/** Who may read the books of money. */
const bureau: readonly Role[] = ['finance', 'approver', 'administrator', 'auditor'];

/** Every screen, in the order of the menu. A new one is a folder in features and a line here. */
export const screens: Screen[] = [
  {
    path: 'register',
    label: 'register',
    icon: 'register',
    roles: ['clerk'],
    component: load(() => import('../features/register/register-screen.tsx')),
  },
  {
    path: 'board',
    label: 'board',
    icon: 'board',
    roles: ['engraver'],
    component: load(() => import('../features/board/board-screen.tsx')),
  },
  {
    path: 'counter',
    label: 'counter',
    icon: 'counter',
    roles: ['clerk'],
    component: load(() => import('../features/counter/counter-screen.tsx')),
  },
  {
    path: 'budget',
    label: 'budget',
    icon: 'money',
    roles: bureau,
    component: load(() => import('../features/budget/budget-screen.tsx')),
  },
  {
    path: 'month',
    label: 'month',
    icon: 'ledger',
    // The engraver brings invoices and answers differences.
    roles: [...bureau, 'engraver'],
    component: load(() => import('../features/month/month-screen.tsx')),
  },
  {
    path: 'indicators',
    label: 'indicators',
    icon: 'chart',
    roles: bureau,
    component: load(() => import('../features/indicators/indicators-screen.tsx')),
  },
  {
    path: 'orders',
    label: 'orders',
    icon: 'orders',
    roles: everyone,
    component: load(() => import('../features/orders/orders-screen.tsx')),
  },
  {
    path: 'import',
    label: 'import',
    icon: 'import',
    roles: ['clerk', 'administrator'],
    component: load(() => import('../features/import/import-screen.tsx')),
  },
  {
    path: 'ledger',
    label: 'ledger',
    icon: 'ledger',
    roles: ['engraver'],
    component: load(() => import('../features/ledger/ledger-screen.tsx')),
  },
  {
    path: 'rework',
    label: 'rework',
    icon: 'rework',
    roles: ['engraver', 'clerk'],
    component: load(() => import('../features/rework/rework-screen.tsx')),
  },
  {
    path: 'cases',
    label: 'cases',
    icon: 'cases',
    roles: ['engraver', 'clerk', 'administrator'],
    component: load(() => import('../features/cases/cases-screen.tsx')),
  },
  {
    path: 'roster',
    label: 'roster',
    icon: 'roster',
    roles: everyone,
    component: load(() => import('../features/roster/roster-screen.tsx')),
  },
  {
    path: 'accounts',
    label: 'accounts',
    icon: 'account',
    roles: ['administrator'],
    component: load(() => import('../features/accounts/accounts-screen.tsx')),
  },
  {
    path: 'settings',
    label: 'settings',
    icon: 'settings',
    roles: ['administrator'],
    component: load(() => import('../features/settings/settings-screen.tsx')),
  },
  {
    path: 'system',
    label: 'system',
    icon: 'board',
    roles: ['administrator'],
    component: load(() => import('../features/system/system-screen.tsx')),
  },
  {
    path: 'history',
    label: 'history',
    icon: 'audit',
    roles: ['auditor', 'administrator'],
    component: load(() => import('../features/audit/history-screen.tsx')),
  },
  {
    path: 'disclosures',
    label: 'disclosures',
    icon: 'account',
    roles: ['auditor', 'administrator'],
    component: load(() => import('../features/audit/disclosures-screen.tsx')),
  },
  {
    path: 'spot-checks',
    label: 'spotChecks',
    icon: 'roster',
    roles: ['auditor', 'administrator', 'clerk'],
    component: load(() => import('../features/audit/spot-checks/spot-checks-screen.tsx')),
  },
  {
    path: 'verification',
    label: 'verification',
    icon: 'counter',
    roles: ['auditor', 'administrator'],
    component: load(() => import('../features/audit/verification-screen.tsx')),
  },
  {
    path: 'hall',
    label: 'hall',
    icon: 'hall',
    roles: ['clerk', 'engraver', 'administrator'],
    component: load(() => import('../features/hall/hall-screen.tsx')),
    bare: true,
  },
];
