import { everyone, get, put } from '../http/endpoint.ts';
import { Cursor, Limit, page } from '../common/fields.ts';
import { Project, ProjectBody } from './project.ts';
import { z } from 'zod';

const service = 'finance' as const;

/** Projects and their terms. */
export const projectEndpoints = {
  listProjects: get({
    service,
    path: '/projects',
    access: everyone,
    summary: 'The projects',
    query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.optional() }),
    answer: { status: 200, schema: page(Project) },
  }),
  readProject: get({
    service,
    path: '/projects/:project',
    access: everyone,
    summary: 'One project with all its terms',
    answer: { status: 200, schema: Project },
  }),
  changeProject: put({
    service,
    path: '/projects/:project',
    access: ['administrator'],
    summary: 'Change the terms for what comes after, never for what is recorded',
    body: ProjectBody,
    answer: { status: 200, schema: Project },
    refusals: ['precondition-required', 'version-mismatch', 'opening-fixed', 'year-fixed'],
  }),
};
