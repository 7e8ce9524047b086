import { projectEndpoints } from '@seal/contracts/projects/project-endpoints';
import type { Project } from '@seal/contracts/projects/project';
import { shanghaiYear } from '@seal/kernel/time/shanghai-time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { call } from '../lib/api/api.ts';
import { recall } from '../lib/remember.ts';
import { serverNow } from '../lib/api/server-clock.ts';
import { NothingYet } from '../ui/nothing-yet.tsx';
import { Trouble } from '../ui/errors/trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ProjectFrame } from './frame/project-frame.tsx';

/** More projects than a county has years. */
const MOST_PROJECTS = '200';

export function ProjectRoutes() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['projects'],
    queryFn: () => call(projectEndpoints.listProjects, { query: { limit: MOST_PROJECTS } }),
    staleTime: 300_000,
  });
  if (list.error && !list.data) {
    return <Trouble error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data) return <Waiting />;
  const projects = list.data.items;
  const start = firstProject(projects);
  if (!start) return <NothingYet title={t('common.noProject')} why={t('common.noProjectWhy')} />;
  return (
    <Routes>
      <Route path="/p/:project/*" element={<ProjectFrame projects={projects} />} />
      <Route path="*" element={<Navigate to={`/p/${start.id}/`} replace />} />
    </Routes>
  );
}

/** The one last worked on, else the one this house starts with, else of this year, else newest. */
function firstProject(projects: readonly Project[]): Project | undefined {
  const year = shanghaiYear(new Date(serverNow()));
  const last = recall('project');
  const start = document.querySelector<HTMLMetaElement>('meta[name="start-project"]')?.content;
  return (
    projects.find(({ id }) => id === last) ??
    projects.find(({ id }) => id === start) ??
    projects.find((it) => it.fiscalYear === year) ??
    projects.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
  );
}
