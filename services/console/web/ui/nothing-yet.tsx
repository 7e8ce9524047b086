import type { ReactNode } from 'react';

/** An empty place says what will appear there and what to do. */
export function NothingYet(it: { title: string; why?: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{it.title}</p>
      {it.why && <p>{it.why}</p>}
      {it.children}
    </div>
  );
}
