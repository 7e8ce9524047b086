import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Written by machines or kept as evidence: nobody reads them as code. */
const DATA = /^(package-lock\.json$|tests\/data\/|tests\/[^/]+\/fixtures\/)/;

/** What is in the project, or will be with the next commit; paths from its root. */
export function projectFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  const paths = listed.split('\0').filter((path) => path !== '' && !DATA.test(path));
  // One that is deleted and not yet committed is still listed.
  return [...new Set(paths)].filter((path) => existsSync(join(ROOT, path))).toSorted();
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export const isTypeScript = (path: string) => /\.tsx?$/.test(path);
export const isScript = (path: string) => /\.(tsx?|m?js)$/.test(path);
export const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Lines as an editor counts them: the line feed at the end begins none. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** Every line of these files that `isWrong`, as `path:line`. */
export function wrongLines(paths: string[], isWrong: (line: string) => boolean): string[] {
  return paths.flatMap((path) =>
    linesOf(readText(path)).flatMap((line, i) => (isWrong(line) ? [`${path}:${i + 1}`] : [])),
  );
}
