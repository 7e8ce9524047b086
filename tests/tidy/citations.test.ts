import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { isScript, linesOf, projectFiles, readText } from './project-files.ts';

/**
 * What a comment or a paper cites has to be there to be read: whoever carries this on has the
 * repository and nothing else.
 */
const files = projectFiles();
const papers = files.filter((path) => path.endsWith('.md'));
const OWN = 'tests/tidy/citations.test.ts';
const citing = files.filter((path) => (isScript(path) || papers.includes(path)) && path !== OWN);
/** Every step of the way to a file, and each file without what its name ends with. */
const places = new Set(files.flatMap((path) => [path, withoutEnding(path), ...foldersOf(path)]));
/** Files by as much of the end of their paths as a text may name. */
const endings = new Set(files.flatMap(endingsOf));

interface Cited {
  at: string;
  words: string;
}

/** Of a file's text, comments put back on one line, since a citation may go on in the next. */
function citedBy(path: string, pattern: RegExp, text = readText(path)): Cited[] {
  const joined = text.replace(/\n[ \t]*(?:\*|\/\/)[ \t]/g, '¶ ');
  return [...joined.matchAll(pattern)].map((it) => {
    const line = joined.slice(0, it.index).split(/[\n¶]/).length;
    return { at: `${path}:${line}`, words: it[0].replaceAll('¶', '') };
  });
}

function findAll(pattern: RegExp, isWrong: (cited: string, path: string) => boolean): string[] {
  return citing.flatMap((path) =>
    citedBy(path, pattern)
      .filter(({ words }) => isWrong(words, path))
      .map(({ at, words }) => `${at} ${words}`),
  );
}

/** As it is written from the root, or from the folder of the file that cites it. */
function paperAt(name: string, from: string): string | undefined {
  const beside = posix.join(posix.dirname(from), name);
  return [name, beside].find((path) => papers.includes(path));
}

/** Not as a link's own words: where it leads stands behind them. */
const PAPER = /(?<![\w./@[-])(?:[\w.-]+\/)*[\w-]+(?:\.[\w-]+)*\.md\b(?!\w)/g;
const CHAPTER = /(?<![\w./-])((?:[\w.-]+\/)*[\w-]+\.md),¶? "([^"]+)"/g;

test('a paper that is cited is there', () => {
  expect(findAll(PAPER, (name, path) => !isWrittenHere(name) && !paperAt(name, path))).toEqual([]);
});

test('a chapter that is cited is there', () => {
  const missing = (words: string, path: string) => {
    const [, name = '', chapter = ''] = new RegExp(CHAPTER.source).exec(words) ?? [];
    return !chaptersOf(paperAt(name, path)).includes(chapter);
  };
  expect(findAll(CHAPTER, missing)).toEqual([]);
});

test('a promise that is named has its row', () => {
  const rows = citedBy('infra/docs/promises.md', /^\| P\d+(?= \|)/gm).map((it) =>
    it.words.slice(2),
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(findAll(/(?<![\w'".#-])P[1-9]\d?\b(?![.'"])/g, (name) => !rows.includes(name))).toEqual(
    [],
  );
});

test('a decision that is named is there', () => {
  const taken = files.flatMap((path) => /^infra\/decisions\/(\d{4})-/.exec(path)?.[1] ?? []);
  const named = /(?:\bdecisions?|决定)[ ¶]+\d{4}(?:(?:,| and| to|、|和|至)[ ¶]+\d{4})*/gi;
  const missing = (words: string) => words.match(/\d{4}/g)!.some((it) => !taken.includes(it));
  expect(findAll(named, missing)).toEqual([]);
});

test('nothing cites an issue: its reason is said where it counts', () => {
  expect(findAll(/\bissues? #?\d+|\bthe issue's\b/gi, () => true)).toEqual([]);
});

test('a script that a comment or a paper names is there', () => {
  const named = /(?<![\w@.*/…-])(?:\w[\w-]*\/)*\w[\w-]*(?:\.[\w-]+)*\.(?:tsx?|mjs)\b(?!\w)/g;
  const gone = citing.flatMap((path) =>
    citedBy(path, named, isScript(path) ? commentsOf(path) : readText(path)).flatMap(
      ({ at, words }) => (endings.has(words) ? [] : [`${at} ${words}`]),
    ),
  );
  expect(gone).toEqual([]);
});

test('a path in a paper leads somewhere', () => {
  const inCode = /(?<=`)(?:services|shared|tests|infra|\.ci)\/[\w./-]+(?=`)/g;
  const gone = papers.flatMap((path) =>
    citedBy(path, inCode).flatMap(({ at, words }) =>
      places.has(words.replace(/\/$/, '')) ? [] : [`${at} ${words}`],
    ),
  );
  expect(gone).toEqual([]);
});

/** A test's own text, or what a command writes: named where it is made. */
function isWrittenHere(name: string): boolean {
  return ['MONTH.md', 'SCREENS.md', 'RESULTS.md'].includes(name);
}

function chaptersOf(path: string | undefined): string[] {
  if (path === undefined) return [];
  return linesOf(readText(path)).flatMap((line) => /^#{1,4} (.+)$/.exec(line)?.[1] ?? []);
}

/** With its other lines blank, so that the numbers of the lines stay. */
function commentsOf(path: string): string {
  return readText(path)
    .split('\n')
    .map((line) => (/^\s*(?:\/\/|\/?\*)/.test(line) ? line : ''))
    .join('\n');
}

function endingsOf(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, n) => steps.slice(n).join('/'));
}

function foldersOf(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, n) => steps.slice(0, n + 1).join('/'));
}

/** `tests/failure/kill-schedule` for its test file. */
function withoutEnding(path: string): string {
  return path.replace(/(\.[\w-]+)+$/, '');
}
