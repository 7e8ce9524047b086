import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiDay, shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import { freshUscc } from '@seal/testing/registration-body';
import { PROJECT, UNIT_PRICE_FEN } from './bench-project.ts';
import { cpuTimeMs, watchOthers } from './cpu-time.ts';
import type { NaiveMonth } from './measure-naive-month.ts';
import type { OurSystem } from './start-ours.ts';

export interface OwnMonth {
  seconds: number;
  /** By how much the memory of finance grew beyond what it had before, at the most. */
  grownBytes: number;
  matched: number;
  /** Of the services and their servers together, for the reconciliation alone. */
  cpuMs: number;
  /** The share of the machine that others took meanwhile. */
  othersShare: number;
}

export interface MonthRound {
  own: OwnMonth;
  naive: NaiveMonth;
}

/** Between two looks at the memory. Smaller: the looking takes part. */
const LOOK_MS = 25;

/**
 * One reconciliation of the running month by its endpoint, from the call to the answer: the three
 * books are fetched from the services that own them, compared, and the result is stored. The first
 * round bills every set; each further one adds a line nobody ordered, so that the books are others
 * and nothing is answered from the run before.
 */
export async function measureMonth(
  ours: OurSystem,
  serverPids: readonly number[],
  round: number,
): Promise<OwnMonth> {
  const pids = [...ours.pids, ...serverPids];
  const billed = round === 0 ? await ours.readEngraved() : [strangeLine(round)];
  await send(ours, 'invoices', toInvoice(billed, round));
  await pause(1_000); // the garbage of taking the invoice in is not the reconciliation's
  const stop = watchMemory(ours.financePid);
  const othersShare = watchOthers([process.pid, ...pids], cpus().length);
  const cpuBefore = cpuTimeMs(pids);
  const started = performance.now();
  const answer = await send(ours, 'reconciliations', { month: shanghaiMonth(new Date()) });
  const seconds = (performance.now() - started) / 1_000;
  const measured = {
    grownBytes: stop(),
    cpuMs: cpuTimeMs(pids) - cpuBefore,
    othersShare: othersShare(),
  };
  const { matched } = answer as { matched: { sets: number } };
  return { seconds, matched: matched.sets, ...measured };
}

const strangeLine = (round: number) => ({
  uscc: freshUscc(),
  enterpriseName: `未登记${round}商贸有限公司`,
});

function toInvoice(billed: readonly { uscc: string; enterpriseName: string }[], round: number) {
  const now = new Date();
  return {
    number: String(26_132_000_000_000_000_000n + BigInt(round)),
    month: shanghaiMonth(now),
    issuedOn: shanghaiDay(now),
    statedFen: billed.length * UNIT_PRICE_FEN,
    lines: billed.map(({ uscc, enterpriseName }) => ({
      uscc,
      enterpriseName,
      quantity: 1,
      unitPriceFen: UNIT_PRICE_FEN,
      amountFen: UNIT_PRICE_FEN,
    })),
  };
}

async function send(ours: OurSystem, path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${ours.financeUrl}/api/v1/projects/${PROJECT}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ours.financeToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** Out: ends the watch and answers by how much the process had grown at the most. */
function watchMemory(pid: number): () => number {
  const before = residentBytes(pid);
  let most = before;
  const look = () => {
    most = Math.max(most, residentBytes(pid));
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    look();
    return most - before;
  };
}

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024;
}
