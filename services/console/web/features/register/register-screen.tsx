import { NothingYet } from '../../ui/nothing-yet.tsx';

export function Screen() {
  return <NothingYet title="…" />;
}
