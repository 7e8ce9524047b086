import { expect, test } from '@jest/globals';
import { isScript, projectFiles, wrongLines } from './project-files.ts';

/**
 * The field's words, one a thing: whoever reads this has met them elsewhere. What each of these was
 * called before stands in the glossary, and may stand in the log of changes.
 */
const ALLOWED = ['infra/docs/glossary.md', 'CHANGELOG.md', 'tests/tidy/words.test.ts'];

/** Only what means nothing else: who is told something, or a group of people, may be. */
const replaced: readonly [string, string, RegExp][] = [
  ['groups that share a write', 'batches', /\bshareGroups\b|\w+InGroups\b|\bin groups of\b/],
  ['most of a group', 'maxBatchSize', /\bMOST_A_GROUP\b|\bGroupOptions\b|\bkeepGroups\b/],
  ['waitMs', 'maxWaitMs', /\bwaitMs\b/],
  ['untold', 'pending', /\b[uU]ntold\b|\bcountUntold\b/],
  ['tell again', 'publish again', /\btells? again\b.*\bsweep\b|\bsweep\b.*\btells? again\b/],
  ['sweep of the outbox', 'outbox relay', /\bOUTBOX_SWEEP|\boutbox\b.*\bsweep\(/i],
  ['bell', 'wake-up', /\bRedis is (only )?a bell\b|铃铛/],
  ['parked events', 'dead letters', /\bcreateParkedEvents\b|\bparked_events\b|\bis parked\b/],
  ['foldAt', 'stateAt', /\bfoldAt\b/],
];

const files = projectFiles().filter(
  (path) => (isScript(path) || path.endsWith('.md')) && !ALLOWED.includes(path),
);

test.each(replaced)('"%s" is called "%s"', (_was, _is, words) => {
  expect(wrongLines(files, (line) => words.test(line))).toEqual([]);
});
