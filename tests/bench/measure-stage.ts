import type { AtClients, Stage } from './figures.ts';
import { measureAccepted } from './measure-accepted.ts';
import { type Latency, measureVisible } from './measure-visible.ts';
import { measureWholeOrders } from './measure-whole-orders.ts';
import type { OurSystem } from './start-ours.ts';
import type { SystemUnderLoad } from './system-under-load.ts';

export interface Systems {
  ours: OurSystem;
  plain: SystemUnderLoad;
  naive: SystemUnderLoad;
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

/** Ours and a rival in turn, A B A B, so that what drifts on the machine hits both. */
export async function measureStage(
  systems: Systems,
  serverPids: readonly number[],
  ordersThere: number,
  effort: Effort,
  say: (line: string) => void,
): Promise<Stage> {
  const { ours, plain, naive } = systems;
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
      figures.whole.ours.push(await measureWholeOrders(ours, serverPids, clients, count));
      figures.whole.naive.push(await measureWholeOrders(naive, serverPids, clients, count));
    }
    say(`  whole orders at ${clients}: ${JSON.stringify(figures.whole)}`);
    atClients.push(figures);
  }
  await measureVisible(ours, effort.visibleWarmUpSeconds);
  const visible: Latency[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    visible.push(await measureVisible(ours, effort.visibleSeconds));
  }
  say(`  visible: ${JSON.stringify(visible)}`);
  return { ordersThere, atClients, visible };
}
