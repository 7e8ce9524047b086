import type { Role } from '@seal/contracts/common/roles';
import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { OrderAct } from '@seal/contracts/engraving/order';
import { openActs } from '../domain/open-acts.ts';

const { claimOrder, completeOrder, acceptOrder, collectOrder } = engravingEndpoints;
const { pauseOrder, resumeOrder, cancelOrder } = engravingEndpoints;

const endpointOf = {
  claim: claimOrder,
  complete: completeOrder,
  accept: acceptOrder,
  collect: collectOrder,
  pause: pauseOrder,
  resume: resumeOrder,
  cancel: cancelOrder,
};

/** What these roles may do with the order as it stands: the guard's table and the states in one. */
export function allowedActs(
  order: Parameters<typeof openActs>[0],
  roles: readonly Role[],
): OrderAct[] {
  return openActs(order).filter((act) => {
    const { access } = endpointOf[act];
    return access === 'public' || roles.some((role) => access.includes(role));
  });
}
