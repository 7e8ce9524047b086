import type { Project } from '@seal/contracts/projects/project';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { useProject } from '../../lib/project-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { SealMark } from '../../entities/seal/seal-mark.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { Screen } from '../screens.ts';
import { TopBar } from './top-bar.tsx';

/** The menu at the left, what concerns all screens on top, the screen. */
export function Shell({ projects, screens }: { projects: readonly Project[]; screens: Screen[] }) {
  const { t } = useTranslation();
  const { id } = useProject();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <nav className="menu" aria-label={t('nav.label')}>
        <p className="menu-mark">
          <SealMark size={28} />
          <span>{t('app.title')}</span>
        </p>
        <ul>
          {screens.map(({ path, label, icon }) => (
            <li key={path}>
              <NavLink to={`/p/${id}/${path}`} title={t(`nav.${label}`)}>
                <Icon name={icon} />
                <span>{t(`nav.${label}`)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <TopBar projects={projects} />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
