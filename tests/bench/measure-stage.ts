import type { AtClients, FreshFigures, Stage } from './figures.ts';
import { measureAccepted } from './measure-accepted.ts';
import { type Latency, measureVisible } from './measure-visible.ts';
import { measureWholeOrders } from './measure-whole-orders.ts';
import type { OurSystem } from './start-ours.ts';
import type { SystemUnderLoad } from './system-under-load.ts';

export interface Systems {
  ours: OurSystem;
  plain: SystemUnderLoad;
  naive: SystemUnderLoad;
  /** Ours once more, without the orders that are there beforehand. */
  fresh?: OurSystem;
}

/** How much is measured. Less: quicker, and more at the mercy of the moment. */
export interface Effort {
  rounds: number;
  acceptedMs: number;
  /** The same traffic before it is counted: at its pace, code compiles for some thousand calls. */
  visibleWarmUpSeconds: number;
  visibleSeconds: number;
  /** For each number of clients, how many whole orders a round. */
  orders: readonly (readonly [clients: number, orders: number])[];
}

/**
 * Ours and a rival in turn, A B A B, so that what drifts on the machine hits both. Given a fresh
 * system of ours, it takes its turn too: between two stages lie minutes, in which the machine's
 * speed changes by more than the orders that are there could cost.
 */
export async function measureStage(
  systems: Systems,
  serverPids: readonly number[],
  ordersThere: number,
  effort: Effort,
  say: (line: string) => void,
): Promise<Stage> {
  const { ours, plain, naive, fresh } = systems;
  const ofFresh: FreshFigures = { whole: [], visible: [] };
  const [densest, most] = effort.orders.at(-1)!;
  if (fresh) {
    await measureAccepted(fresh, densest, effort.acceptedMs);
    await measureWholeOrders(fresh, serverPids, densest, most);
  }
  const atClients: AtClients[] = [];
  for (const [clients, count] of effort.orders) {
    const figures: AtClients = {
      clients,
      accepted: { ours: [], plain: [] },
      whole: { ours: [], naive: [] },
    };
    for (let round = 0; round < effort.rounds; round += 1) {
      figures.accepted.ours.push(await measureAccepted(ours, clients, effort.acceptedMs));
      figures.accepted.plain.push(await measureAccepted(plain, clients, effort.acceptedMs));
    }
    say(`  accepted at ${clients}: ${JSON.stringify(figures.accepted)}`);
    for (let round = 0; round < effort.rounds; round += 1) {
      const measure = (it: SystemUnderLoad) => measureWholeOrders(it, serverPids, clients, count);
      figures.whole.ours.push(await measure(ours));
      if (fresh && clients === densest) ofFresh.whole.push(await measure(fresh));
      figures.whole.naive.push(await measure(naive));
    }
    say(`  whole orders at ${clients}: ${JSON.stringify(figures.whole)}`);
    atClients.push(figures);
  }
  const visible: Latency[] = [];
  for (const it of fresh ? [ours, fresh] : [ours]) {
    await measureVisible(it, effort.visibleWarmUpSeconds);
  }
  for (let round = 0; round < effort.rounds; round += 1) {
    visible.push(await measureVisible(ours, effort.visibleSeconds));
    if (fresh) ofFresh.visible.push(await measureVisible(fresh, effort.visibleSeconds));
  }
  say(`  visible: ${JSON.stringify(visible)}`);
  if (fresh) say(`  of the fresh one: ${JSON.stringify(ofFresh)}`);
  return { ordersThere, atClients, visible, fresh: fresh && ofFresh };
}
