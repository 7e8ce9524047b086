import { formatShanghai } from './shanghai-time.ts';
import type { WorkingTimeStep } from './working-time.ts';

/** How a deadline came about, a line each, in words that a clerk can read out. Shanghai time. */
export type DerivationLine = { zh: string; en: string };

type Basis = { queuedAt: Date; minutes: number; pausedMinutes: number };
type Skipped = Extract<WorkingTimeStep, { skipped: string }>;
type Used = Extract<WorkingTimeStep, { minutes: number }>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Queued, the pause if any, all minutes in one line, due. */
export function elapsedDerivation(basis: Basis, dueAt: Date): DerivationLine[] {
  const all = durationOf(basis.minutes + basis.pausedMinutes);
  return [
    ...opening(basis),
    { zh: `连续计时 ${all.zh}`, en: `${all.en} counted without a break` },
    due(dueAt),
  ];
}

/** Queued, the pause if any, a line for each span, break and run of skipped days, due. */
export function workingTimeDerivation(
  basis: Basis,
  steps: readonly WorkingTimeStep[],
  dueAt: Date,
): DerivationLine[] {
  const lines: DerivationLine[] = [];
  for (const [index, step] of steps.entries()) {
    const previous = steps[index - 1];
    if ('skipped' in step) {
      if (!isSameRun(previous, step)) lines.push(skippedLine(step, lastOfRun(steps, index)));
      continue;
    }
    const sameDay = previous && 'minutes' in previous && previous.day === step.day;
    if (sameDay && previous.to < step.from) lines.push(breakLine(previous.to, step.from));
    lines.push(usedLine(step));
  }
  return [...opening(basis), ...lines, due(dueAt)];
}

function opening({ queuedAt, pausedMinutes }: Basis): DerivationLine[] {
  const at = dateTime(queuedAt);
  const queued = { zh: `进入排队 ${at}`, en: `Queued ${at}` };
  if (pausedMinutes === 0) return [queued];
  const paused = durationOf(pausedMinutes);
  return [queued, { zh: `暂停 ${paused.zh}，顺延`, en: `Paused for ${paused.en}, added on top` }];
}

function due(dueAt: Date): DerivationLine {
  const at = dateTime(dueAt);
  return { zh: `应完成 ${at}`, en: `Due ${at}` };
}

function usedLine({ day, from, to, minutes, kind }: Used): DerivationLine {
  const [date, counted] = [dayOf(day), durationOf(minutes)];
  const isMakeUp = kind === 'make-up';
  return {
    zh: `${date.zh}${isMakeUp ? '（调休上班）' : ' '}${from}–${to} 计 ${counted.zh}`,
    en: `${date.en}${isMakeUp ? ' (make-up workday)' : ''} ${from}–${to}: ${counted.en} counted`,
  };
}

/** A break over noon is lunch; any other is only called a break. */
function breakLine(from: string, to: string): DerivationLine {
  const isLunch = from >= '11:00' && from <= '13:00' && to > '12:00' && to <= '15:00';
  return {
    zh: `${isLunch ? '午休' : '间歇'} ${from}–${to} 不计`,
    en: `${isLunch ? 'Lunch' : 'Break'} ${from}–${to} not counted`,
  };
}

function skippedLine(first: Skipped, last: Skipped): DerivationLine {
  const [start, end, reason] = [dayOf(first.day), dayOf(last.day), reasonOf(first)];
  const isOneDay = first.day === last.day;
  return {
    zh: `${start.zh}${isOneDay ? '' : `–${end.zh}`} ${reason.zh}，不计`,
    en: `${start.en}${isOneDay ? '' : ` – ${end.en}`}: ${reason.en}, not counted`,
  };
}

function reasonOf(step: Skipped): DerivationLine {
  if (step.skipped === 'holiday') return { zh: `${step.name.zh}放假`, en: step.name.en };
  if (step.skipped === 'weekend') return { zh: '周末', en: 'weekend' };
  return { zh: '大厅不办公', en: 'hall closed' };
}

function isSameRun(a: WorkingTimeStep | undefined, b: WorkingTimeStep): boolean {
  return !!a && 'skipped' in a && 'skipped' in b && reasonOf(a).zh === reasonOf(b).zh;
}

function lastOfRun(steps: readonly WorkingTimeStep[], from: number): Skipped {
  let last = steps[from] as Skipped;
  for (const step of steps.slice(from + 1)) {
    if (!('skipped' in step) || !isSameRun(last, step)) break;
    last = step;
  }
  return last;
}

function durationOf(minutes: number): DerivationLine {
  const seconds = Math.round(minutes * 60);
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (rest > 0) return { zh: `${whole} 分 ${rest} 秒`, en: `${whole} min ${rest} s` };
  return { zh: `${whole} 分钟`, en: whole === 1 ? '1 minute' : `${whole} minutes` };
}

function dayOf(day: string): DerivationLine {
  const [month = 1, date] = day.split('-').slice(1).map(Number);
  return { zh: `${month}月${date}日`, en: `${date} ${MONTHS[month - 1]}` };
}

/** '2026-03-03 11:10', with seconds only where there are some. */
function dateTime(date: Date): string {
  return formatShanghai(date).replace(/:00$/, '');
}
