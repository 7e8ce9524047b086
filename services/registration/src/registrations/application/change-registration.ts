import type { ErrorCode, Refused } from '@seal/contracts/http/error-catalogue';
import {
  changeAggregate,
  type ChangeRefusal,
  type Decided,
} from '@seal/kernel/aggregate/change-aggregate';
import type { Outcome } from '@seal/kernel/outcome';
import { mayView } from '../domain/may-view.ts';
import { type RegistrationDocument, registrationFolding } from '../domain/registration.ts';
import type { Asked, RegistrationDeps } from './deps.ts';

export interface ActInput extends Asked {
  projectId: string;
  registrationId: string;
}

/** The registration as it is afterwards; what a change refuses, and what is decided. */
export type Changed<Code extends ErrorCode = never> = Outcome<
  RegistrationDocument,
  Refused<Code> | ChangeRefusal
>;

/** One change of one registration; what the caller may not see is not there. */
export function changeRegistration<Code extends ErrorCode = never>(
  { registrations, outbox }: Pick<RegistrationDeps, 'registrations' | 'outbox'>,
  input: ActInput,
  decide: (document: RegistrationDocument) => Decided<RegistrationDocument, Refused<Code>>,
): Promise<Changed<Code>> {
  return changeAggregate(
    {
      folding: registrationFolding,
      async read() {
        const document = await registrations.read(input.registrationId);
        return document && mayView(document, input.projectId, input.actor) ? document : undefined;
      },
      decide,
      write: registrations.change,
      publish(document, { tells }) {
        if (tells) outbox.publish([document]);
      },
    },
    input,
  );
}
