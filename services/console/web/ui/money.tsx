import { yuan } from '../lib/format.ts';

/** An amount in yuan, two digits, thousands separated. */
export function Money({ fen, unit = false }: { fen: number; unit?: boolean }) {
  return (
    <span className={fen < 0 ? 'figure negative' : 'figure'}>
      {yuan(fen)}
      {unit && ' 元'}
    </span>
  );
}
