import type { Project } from '@seal/contracts/projects/project';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { clockTime } from '../../lib/format.ts';
import { useProject } from '../../lib/project-context.ts';
import { useServerTime } from '../../lib/api/server-clock.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionDot } from './connection-dot.tsx';
import { LanguageSwitch } from './language-switch.tsx';

export function TopBar({ projects }: { projects: readonly Project[] }) {
  const { t } = useTranslation();
  const { id } = useProject();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const clock = useServerTime(clockTime);
  const options = projects.map((it) => ({
    value: it.id,
    label: `${t('top.year', { year: it.fiscalYear })} · ${it.name}`,
  }));
  // The same screen of the other project, without what was open on it.
  const screen = pathname.split('/')[3] ?? '';
  return (
    <header className="top">
      <Select
        className="top-project"
        aria-label={t('top.project')}
        value={id}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(project) => void navigate(`/p/${project}/${screen}`)}
      />
      <span className="top-clock" title={t('top.clock')}>
        <span className="hidden">{t('top.clock')} </span>
        {clock}
      </span>
      <ConnectionDot />
      <LanguageSwitch />
      <AccountMenu />
    </header>
  );
}
