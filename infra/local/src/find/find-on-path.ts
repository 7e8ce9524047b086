import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first program of that name on the path; the folders of system daemons are often missing from
 * a user's path.
 */
export function findOnPath(program: string, path = process.env['PATH'] ?? ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
