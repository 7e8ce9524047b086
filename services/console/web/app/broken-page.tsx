import { Component, type ReactNode } from 'react';
import i18next from 'i18next';

/** A bug on a screen must not leave a white page: it says so and offers the way out. */
export class BrokenPage extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="nothing" role="alert">
        <h1 className="nothing-title">{i18next.t('common.broken')}</h1>
        <p>{i18next.t('common.brokenWhy')}</p>
        <button type="button" className="chip" onClick={() => window.location.reload()}>
          {i18next.t('common.reload')}
        </button>
      </main>
    );
  }
}
