import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProjectId } from '@seal/contracts/common/fields';
import { ProjectTerms } from '@seal/contracts/projects/project';
import type { ProjectFile } from '../application/project-deps.ts';

/**
 * Reads a folder's *.json, a project a file; the file's name is the project's id. Throws, naming
 * the file and each wrong field: a project that is not understood must not be half served.
 */
export async function readProjectFiles(folder: string): Promise<ProjectFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map((name) => readProjectFile(join(folder, name))));
}

async function readProjectFile(path: string): Promise<ProjectFile> {
  const id = ProjectId.safeParse(basename(path, '.json'));
  if (!id.success) throw new Error(`${path}: its name is no project id (a-z, 0-9 and hyphens)`);
  const parsed = ProjectTerms.safeParse(parseJson(path, await readFile(path, 'utf8')));
  if (parsed.success) return { id: id.data, terms: parsed.data };
  const wrong = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`,
  );
  throw new Error(`${path} is no project: ${wrong.join('; ')}`);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
}
