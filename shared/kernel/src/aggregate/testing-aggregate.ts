import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Outcome } from '../outcome.ts';
import type { Written } from './change-aggregate.ts';
import type { Aggregate, CommandContext } from './history.ts';
import { type Folding, stateAt } from './state-at.ts';

/** One kind of aggregate under the suite: its own change function on its own store. */
export interface Subject<D extends Aggregate> {
  folding: Folding<D>;
  /** A fresh one, on which `change` may be called in any order. Answers its id. */
  open(): Promise<string>;
  read(id: string): Promise<D | undefined>;
  /** An act whose content is `content`; where that stands already there is nothing to change. */
  change(id: string, content: string, context: CommandContext): Promise<Outcome<D>>;
  /** An act that the rules refuse as `own-rule` says; left out where none may be refused. */
  refuse?: { change(id: string, context: CommandContext): Promise<Outcome<D>>; code: string };
  /** As callers are answered. */
  view(aggregate: D): unknown;
  /** Whether others are told of its changes. */
  publishes: boolean;
  close(): Promise<void>;
}

type Write<A extends unknown[]> = (...change: A) => Promise<Written>;

/** What the suite sees of a subject: its store and whoever it tells go through here. */
export interface Probe {
  write<A extends unknown[]>(write: Write<A>): Write<A>;
  published(version: number): void;
}

interface Watched extends Probe {
  /** What happened so far: how each write ended, and what was published. */
  seen: string[];
  /** So many writes are let go only when all of them have come. */
  meet(writes: number): void;
}

/** What every aggregate keeps that changes by `changeAggregate`; each is put to the same proof. */
export function describesAggregate<D extends Aggregate>(
  name: string,
  openSubject: (probe: Probe) => Promise<Subject<D>>,
): void {
  describe(`${name}, as every aggregate,`, () => {
    const probe = createProbe();
    const trial = {} as Trial<D>;
    beforeAll(async () => {
      const subject = await openSubject(probe);
      Object.assign(trial, {
        subject,
        probe,
        read: async () => (await subject.read(trial.id)) ?? { version: 0, history: [] },
        change: (content: string, over: Partial<CommandContext> = {}) =>
          subject.change(trial.id, content, { ...context, ...over }),
      });
    });
    afterAll(() => trial.subject.close());
    beforeEach(async () => {
      trial.id = await trial.subject.open();
      probe.seen.length = 0;
    });
    repeats(trial);
    versions(trial);
    races(trial);
    histories(trial);
  });
}

interface Trial<D extends Aggregate> {
  subject: Subject<D>;
  probe: Watched;
  /** The one of this test. */
  id: string;
  read(): Promise<Pick<Aggregate, 'version' | 'history'>>;
  change(content: string, over?: Partial<CommandContext>): Promise<Outcome<D>>;
}

function repeats<D extends Aggregate>(it: Trial<D>): void {
  /** As it goes over the wire, to the letter. */
  const letter = (answer: Outcome<D>) => JSON.stringify(answer.ok && it.subject.view(answer.value));

  test('gives a repeated key its first answer to the letter, also after later acts', async () => {
    const first = await it.change('one', { repeat });
    expect(first).toMatchObject({ ok: true });
    await it.change('two');
    const before = await it.read();
    it.probe.seen.length = 0;
    const again = await it.change('one', { repeat, now: later, ifMatch: 0 });
    expect(letter(again)).toBe(letter(first));
    expect({ seen: it.probe.seen, now: await it.read() }).toEqual({ seen: [], now: before });
  });

  test('refuses a key that comes again with other content', async () => {
    await it.change('one', { repeat });
    const before = await it.read();
    const other = await it.change('two', { repeat: { ...repeat, fingerprint: 'other' } });
    expect(other).toMatchObject({ ok: false, refusal: { code: 'idempotency-key-reused' } });
    expect(await it.read()).toEqual(before);
  });

  test('writes and publishes nothing where nothing is decided', async () => {
    await it.change('one');
    const before = await it.read();
    it.probe.seen.length = 0;
    expect(await it.change('one', { repeat })).toMatchObject({ ok: true });
    expect({ seen: it.probe.seen, now: await it.read() }).toEqual({ seen: [], now: before });
  });
}

function versions<D extends Aggregate>(it: Trial<D>): void {
  const mismatch = { ok: false, refusal: { code: 'version-mismatch' } };

  test('takes the version that stands and refuses a stale one', async () => {
    const { version } = await it.read();
    expect(await it.change('one', { ifMatch: version })).toMatchObject({ ok: true });
    const before = await it.read();
    expect(await it.change('two', { ifMatch: version })).toMatchObject(mismatch);
    expect(await it.read()).toEqual(before);
  });

  test('looks at the version before anything is decided', async () => {
    const { version } = await it.read();
    await it.change('one');
    expect(await it.change('one', { ifMatch: version })).toMatchObject(mismatch);
    const { refuse } = it.subject;
    if (!refuse) return;
    expect(await refuse.change(it.id, { ...context, ifMatch: version })).toMatchObject(mismatch);
    const refused = await refuse.change(it.id, { ...context, ifMatch: version + 1 });
    expect(refused).toMatchObject({ ok: false, refusal: { code: refuse.code } });
  });
}

function races<D extends Aggregate>(it: Trial<D>): void {
  test('of two changes at once one wins, and the other is decided anew', async () => {
    const { version } = await it.read();
    it.probe.meet(2);
    const both = await Promise.all([it.change('one'), it.change('two')]);
    const reached = both.map((answer) => answer.ok && answer.value.version);
    expect(new Set(reached)).toEqual(new Set([version + 1, version + 2]));
    expect(it.probe.seen).toContain(`lost ${version + 1}`);
  });

  test('of the same change twice at once one wins, and the other changes nothing', async () => {
    const { version } = await it.read();
    it.probe.meet(2);
    const both = await Promise.all([it.change('one'), it.change('one')]);
    const reached = both.map((answer) => answer.ok && answer.value.version);
    expect(reached).toEqual([version + 1, version + 1]);
    expect((await it.read()).version).toBe(version + 1);
  });

  test('tells others of a change once it is written, and of none that was lost', async () => {
    const { version } = await it.read();
    it.probe.meet(2);
    await Promise.all([it.change('one'), it.change('two')]);
    const wanted = [version + 1, version + 2].flatMap((won) =>
      it.subject.publishes ? [`won ${won}`, `published ${won}`] : [`won ${won}`],
    );
    expect(it.probe.seen.filter((seen) => !seen.startsWith('lost'))).toEqual(wanted);
  });
}

function histories<D extends Aggregate>(it: Trial<D>): void {
  test('is stored as its history says, and was so at every version', async () => {
    const answers = [];
    for (const content of ['one', 'two', 'three']) answers.push(await it.change(content));
    const { folding, view } = it.subject;
    const stored = (await it.subject.read(it.id))!;
    expect(stateAt(folding, stored, stored.version)).toEqual(stored);
    const numbers = Array.from({ length: stored.version }, (_, n) => n + 1);
    expect(stored.history.map(({ version }) => version)).toEqual(numbers);
    for (const answer of answers) {
      if (!answer.ok) throw new Error(answer.refusal.code);
      expect(view(stateAt(folding, stored, answer.value.version))).toEqual(view(answer.value));
    }
  });
}

const context: CommandContext = {
  actor: { id: 'somebody', name: 'somebody' },
  now: new Date('2026-03-03T02:00:00.000Z'),
};
const later = new Date('2026-03-04T02:00:00.000Z');
const repeat = { key: 'somebody/key', fingerprint: 'content' };

function createProbe(): Watched {
  const seen: string[] = [];
  let missing = 0;
  let waiting: (() => void)[] = [];

  /** Waits for the others of a meeting; where there is none, for nobody. */
  async function meeting(): Promise<void> {
    if (missing === 0) return;
    missing -= 1;
    if (missing > 0) return new Promise((resolve) => waiting.push(resolve));
    for (const release of waiting) release();
    waiting = [];
  }

  return {
    seen,
    meet(writes) {
      missing = writes;
    },
    write:
      (write) =>
      async (...change) => {
        await meeting();
        const written = await write(...change);
        const [{ fromVersion }] = change as unknown as [{ fromVersion: number }];
        seen.push(`${written} ${fromVersion + 1}`);
        return written;
      },
    published(version) {
      seen.push(`published ${version}`);
    },
  };
}
