import type { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome } from '@seal/kernel/outcome';
import type { Call, Handlers } from '@seal/platform/http/call';
import { acceptOrder } from '../application/accept-order.ts';
import { cancelOrder } from '../application/cancel-order.ts';
import { claimOrder } from '../application/claim-order.ts';
import { collectOrder } from '../application/collect-order.ts';
import { completeOrder } from '../application/complete-order.ts';
import type { Asked, EngravingDeps } from '../application/deps.ts';
import { pauseOrder } from '../application/pause-order.ts';
import { resumeOrder } from '../application/resume-order.ts';
import type { Order } from '../domain/order.ts';
import { toOrderView } from './order-view.ts';

type Act<B> = (deps: EngravingDeps, asked: Asked, body: B) => Promise<Outcome<Order, Refused>>;

type ActHandlers = Pick<
  Handlers<typeof engravingEndpoints>,
  | 'claimOrder'
  | 'completeOrder'
  | 'acceptOrder'
  | 'collectOrder'
  | 'cancelOrder'
  | 'pauseOrder'
  | 'resumeOrder'
>;

/** The acts on one order: each answers the order, with its version as the ETag. */
export function orderActHandlers(deps: EngravingDeps, now: () => Date): ActHandlers {
  const answer =
    <B>(act: Act<B>) =>
    async (call: Call<Endpoint>) => {
      const changed = await act(deps, toAsked(call, now()), call.body as B);
      if (!changed.ok) return changed;
      const body = toOrderView(changed.value, call.actor);
      return ok({ body, version: changed.value.version });
    };
  return {
    claimOrder: answer(claimOrder),
    completeOrder: answer(completeOrder),
    acceptOrder: answer(acceptOrder),
    collectOrder: answer(collectOrder),
    cancelOrder: answer(cancelOrder),
    pauseOrder: answer(pauseOrder),
    resumeOrder: answer(resumeOrder),
  };
}

function toAsked({ params, actor, ifMatch, repeat }: Call<Endpoint>, now: Date): Asked {
  return { projectId: params['project']!, orderId: params['order']!, actor, now, ifMatch, repeat };
}
