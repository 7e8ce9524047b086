import type { ReactNode } from 'react';

interface Given {
  title: string;
  /** At the right of the title: figures, an export, at most one primary button. */
  extra?: ReactNode;
  children: ReactNode;
}

/** What every screen stands in. */
export function Page({ title, extra, children }: Given) {
  return (
    <section className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {extra && <div className="page-extra">{extra}</div>}
      </header>
      {children}
    </section>
  );
}
