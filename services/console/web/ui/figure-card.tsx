import type { ReactNode } from 'react';

interface Given {
  label: string;
  figure: string;
  children?: ReactNode;
}

/** One figure in large letters with what it is, inside of a `dl` of such. */
export function FigureCard({ label, figure, children }: Given) {
  return (
    <div className="card">
      <dt>{label}</dt>
      <dd className="figure-large">{figure}</dd>
      {children && <dd className="faint">{children}</dd>}
    </div>
  );
}
