import type { RegistrationDocument, Standing } from './registration.ts';

/**
 * The registration as it was right after the version named: its history folded from the first
 * entry, which carries the whole standing. It answers a repeated request exactly as the first was
 * answered. Throws for a version that the history does not reach: that is a bug.
 */
export function foldAt(document: RegistrationDocument, version: number): RegistrationDocument {
  const history = document.history.filter((entry) => entry.version <= version);
  if (history.at(-1)?.version !== version) throw new RangeError(`no version ${version}`);
  const standing = Object.assign({}, ...history.map(({ data }) => withoutNote(data))) as Standing;
  return { ...document, ...standing, version, history };
}

function withoutNote(data: Record<string, unknown>): Record<string, unknown> {
  const { note: _note, ...set } = data;
  return set;
}
