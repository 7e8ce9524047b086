import { OrderStatus } from '@seal/contracts/engraving/order';
import { useEffect, useState } from 'react';
import { type NavigateOptions, useNavigationType, useSearchParams } from 'react-router';

/** Shorter asks while one is still typing. */
const TYPING_MS = 250;

/** What is chosen stands in the address, so that it can be shared and gone back to. */
export function useOrderFilter() {
  const [address, setAddress] = useSearchParams();
  const named = (address.get('status') ?? '').split(',');
  const status = OrderStatus.options.filter((it) => named.includes(it));
  const isLate = address.get('late') === 'true';
  const q = address.get('q') ?? '';
  const open = address.get('order');
  const [typed, setTyped] = useState(q);
  const set = (name: string, value: string, options?: NavigateOptions) =>
    setAddress(() => {
      // As it is now: the router hands over what it was when this was last drawn, so that a search
      // still being typed would close an order opened meanwhile.
      const after = new URLSearchParams(window.location.search);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    }, options);
  useEffect(() => {
    if (typed.trim() === q) return undefined;
    // A step back leads to the screen before, not to half a word.
    const soon = setTimeout(() => set('q', typed.trim(), { replace: true }), TYPING_MS);
    return () => clearTimeout(soon);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the wait
  }, [typed]);
  const cameBack = useNavigationType() === 'POP';
  useEffect(() => {
    if (cameBack) setTyped(q);
  }, [cameBack, q]);
  const filter = {
    ...(status.length > 0 ? { status: status.join(',') } : {}),
    ...(isLate ? { late: 'true' as const } : {}),
    ...(q === '' ? {} : { q }),
  };
  return { status, isLate, open, typed, setTyped, set, filter };
}
