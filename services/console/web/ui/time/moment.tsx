import { fullTime, shortTime } from '../../lib/format.ts';
import { useServerTime } from '../../lib/api/server-clock.ts';

/** A time: 14:05 today, 03-04 14:05 otherwise, the whole of it on hover. */
export function Moment({ at }: { at: string | null }) {
  const text = useServerTime((now) => (at === null ? '—' : shortTime(at, now)));
  if (at === null) return <span className="faint">—</span>;
  return (
    <time dateTime={at} title={fullTime(at)} className="figure">
      {text}
    </time>
  );
}
