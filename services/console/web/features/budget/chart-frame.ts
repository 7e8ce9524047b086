const WIDTH = 960;
const HEIGHT = 290;
const DAY_MS = 86_400_000;
/** Room for the amounts at the left and the names of the lines at the right. */
const LEFT = 64;
const RIGHT = 130;
const TOP = 18;
const BOTTOM = 28;
/** Less, and two names run into each other. */
const LABEL_APART = 17;

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
  x(day: string): number;
  y(fen: number): number;
}

/** Where days of the fiscal year and amounts up to `mostFen` lie; days outside go to its ends. */
export function chartFrame(fiscalYear: number, mostFen: number): Frame {
  const first = Date.parse(`${fiscalYear}-01-01`);
  const days = (Date.parse(`${fiscalYear}-12-31`) - first) / DAY_MS;
  const right = WIDTH - RIGHT;
  const bottom = HEIGHT - BOTTOM;
  const share = (day: string) => (Date.parse(day) - first) / DAY_MS / days;
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right,
    bottom,
    top: TOP,
    x: (day) => LEFT + Math.min(Math.max(share(day), 0), 1) * (right - LEFT),
    y: (fen) => bottom - (Math.max(fen, 0) / Math.max(mostFen, 1)) * (bottom - TOP),
  };
}

export interface Point {
  day: string;
  fen: number;
}

/** Amounts stay as they are until the day of the next one. */
export function stepPath({ x, y }: Frame, points: readonly Point[], until: string): string {
  const [first, ...more] = points;
  if (!first) return '';
  const steps = more.map(({ day, fen }) => `H${round(x(day))}V${round(y(fen))}`);
  return `M${round(x(first.day))} ${round(y(first.fen))}${steps.join('')}H${round(x(until))}`;
}

/** Names beside the ends of their lines, moved apart where those are close, and never below. */
export function spreadLabels<Label extends { at: number }>(
  labels: readonly Label[],
  lowest: number,
): Label[] {
  const ordered = labels.toSorted((a, b) => a.at - b.at);
  let free = -Infinity;
  const down = ordered.map((label) => {
    const at = Math.max(label.at, free);
    free = at + LABEL_APART;
    return { ...label, at };
  });
  let most = lowest;
  return down.toReversed().map((label) => {
    const at = Math.min(label.at, most);
    most = at - LABEL_APART;
    return { ...label, at };
  });
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
