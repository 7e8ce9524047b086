import type { Role } from '@seal/contracts/common/roles';
import { createContext, useContext } from 'react';

export interface SignedIn {
  username: string;
  roles: readonly Role[];
}

export const AccountContext = createContext<SignedIn | undefined>(undefined);

export function useAccount(): SignedIn {
  const account = useContext(AccountContext);
  if (!account) throw new Error('a screen without sign-in');
  return account;
}

/** Whether one of these may be done by who is signed in; the service decides anyway. */
export function useMay(): (access: readonly Role[] | 'public') => boolean {
  const { roles } = useAccount();
  return (access) => access === 'public' || roles.some((role) => access.includes(role));
}
