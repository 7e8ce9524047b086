import { shanghaiDay, shiftDay } from '@seal/kernel/time/shanghai-time';
import { useSearchParams } from 'react-router';
import { serverNow } from '../../lib/api/server-clock.ts';

/** What is looked for stands in the address, so that it can be shared and gone back to. */
export function useAsked(daysBack: number) {
  const [address, setAddress] = useSearchParams();
  const today = shanghaiDay(new Date(serverNow()));
  const get = (name: string) => address.get(name) ?? '';
  return {
    from: get('from') || shiftDay(today, -daysBack),
    until: get('until') || today,
    get,
    set(name: string, value: string) {
      const after = new URLSearchParams(address);
      if (value === '') after.delete(name);
      else after.set(name, value);
      setAddress(after);
    },
  };
}
