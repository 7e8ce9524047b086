import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Project } from '@seal/contracts/projects/project';
import { changeAggregate } from '@seal/kernel/aggregate/change-aggregate';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import { type Decision, type Order, orderFolding } from '../domain/order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

type Decide = (order: Order, project: Project) => Outcome<Decision | undefined, Refused>;

/**
 * One change of one order, on the order as this process remembers it where it does. Refused beside
 * what every change and `decide` may refuse: seal-code-used.
 */
export async function changeOrder(
  deps: EngravingDeps,
  asked: Asked,
  decide: Decide,
): Promise<Outcome<Order, Refused>> {
  const project = await deps.project(asked.projectId);
  if (!project) return refuse('not-found');
  const ofProject = (order: Order | undefined) =>
    order?.projectId === asked.projectId ? order : undefined;
  return changeAggregate(
    {
      folding: orderFolding,
      recalled: ofProject(deps.memory.recall(asked.orderId)),
      read: async () => ofProject(await deps.orders.read(asked.orderId)),
      decide: (order) => decide(order, project),
      write: deps.orders.change,
      refuseDuplicate: (order, decision) => refuseUsedCodes(deps, order, decision),
      publish: (order, decision) => publish(deps, order, decision),
    },
    asked,
  );
}

function publish(deps: EngravingDeps, order: Order, { tells = [], data }: Decision): void {
  deps.memory.remember([order]);
  for (const consumer of tells) deps.tell[consumer]([order]);
  if (data.alarmAt) deps.wakeAt(data.alarmAt);
}

async function refuseUsedCodes(
  deps: EngravingDeps,
  order: Order,
  { data }: Decision,
): Promise<Outcome<never, Refused>> {
  const seals = data.seals ?? [];
  const codes = seals.map((seal) => seal.sealCode);
  const used = await deps.orders.usedCodes(order.projectId, codes, order._id);
  const errors = seals.flatMap(({ sealCode }, n) =>
    used.includes(sealCode)
      ? [
          {
            pointer: `/seals/${n}/sealCode`,
            code: 'seal-code-used',
            message: `${sealCode} was used before`,
          },
        ]
      : [],
  );
  return refuse('seal-code-used', undefined, errors);
}
