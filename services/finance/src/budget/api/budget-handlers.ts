import type { budgetEndpoints } from '@seal/contracts/finance/budget-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { z } from 'zod';
import { appropriate } from '../application/appropriate.ts';
import type { LedgerReader, LedgerStore, Settle, StepDeps } from '../application/deps.ts';
import { readBudget } from '../application/read-budget.ts';
import { viewBudget, viewEntry } from './budget-view.ts';

export interface BudgetHandlerDeps {
  ledger: Pick<LedgerStore, 'readBudget'>;
  reader: LedgerReader;
  readTerms: StepDeps['readTerms'];
  settle: Settle;
}

const AfterPosition = z.tuple([z.int().min(0)]);

export function budgetHandlers(deps: BudgetHandlerDeps): Handlers<typeof budgetEndpoints> {
  return {
    async readBudget({ params }) {
      const reading = await readBudget(deps, params['project']!);
      if (!reading.ok) return reading;
      return ok({ body: viewBudget(reading.value), version: reading.value.budget.generation });
    },

    async appropriate({ params, body, actor, repeat }) {
      const projectId = params['project']!;
      const { amountFen, documentNumber, note = null } = body;
      const by = { id: actor.id, name: actor.name };
      const appropriation = { amountFen, documentNumber, note, actor: by, repeat };
      const entry = await appropriate(deps.settle, projectId, appropriation);
      return entry.ok ? ok({ body: viewEntry(entry.value) }) : entry;
    },

    async listLedgerEntries({ params, query }) {
      const projectId = params['project']!;
      const after = readCursor(query.cursor, AfterPosition);
      if (!after.ok) return after;
      if (!(await deps.readTerms(projectId))) return refuse('not-found');
      const { kind, orderId, limit = DEFAULT_LIMIT } = query;
      const position = after.value?.[0];
      const most = limit + 1;
      const found = await deps.reader.listEntries({
        projectId,
        kind,
        orderId,
        after: position,
        most,
      });
      return ok({ body: toPage(found, limit, viewEntry, (it) => [it.position]) });
    },
  };
}
