import type { Project } from '@seal/contracts/projects/project';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { useMay } from '../../lib/account-context.ts';
import { useLive } from '../../entities/order/live.ts';
import { ProjectContext } from '../../lib/project-context.ts';
import { remember } from '../../lib/remember.ts';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { screens } from '../screens.ts';
import { Shell } from './shell.tsx';

/** All screens of one project, with its live stream. */
export function ProjectFrame({ projects }: { projects: readonly Project[] }) {
  const { t } = useTranslation();
  const { project: id } = useParams();
  const project = projects.find((it) => it.id === id);
  const may = useMay();
  const own = screens.filter(({ roles }) => may(roles));
  useLive(project?.id);
  useEffect(() => {
    if (project) remember('project', project.id);
  }, [project]);
  if (!project) return <Navigate to="/" replace />;
  const missing = <NothingYet title={t('common.notFound')} why={t('common.notFoundWhy')} />;
  return (
    <ProjectContext value={project}>
      <Routes>
        {own
          .filter(({ bare }) => bare)
          .map(({ path, component: Bare }) => (
            <Route
              key={path}
              path={path}
              element={
                <Suspense fallback={<Waiting />}>
                  <Bare key={project.id} />
                </Suspense>
              }
            />
          ))}
        <Route element={<Shell projects={projects} screens={own} />}>
          <Route
            index
            element={
              own[0] ? (
                <Navigate to={own[0].path} replace />
              ) : (
                <NothingYet title={t('nav.nothing')} />
              )
            }
          />
          {own
            .filter(({ bare }) => !bare)
            .map(({ path, component: Inside }) => (
              <Route key={path} path={`${path}/*`} element={<Inside key={project.id} />} />
            ))}
          <Route path="*" element={missing} />
        </Route>
      </Routes>
    </ProjectContext>
  );
}
