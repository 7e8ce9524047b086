import { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { Orders } from '../orders/module.ts';
import type { Satisfaction } from '../satisfaction/module.ts';
import type { SpotChecksModule } from '../spot-checks/module.ts';
import { documentHandlers } from './document-handlers.ts';

interface Parts {
  publicUrl: string | undefined;
  orders: Orders;
  projects: ProjectReplica;
  satisfaction: Satisfaction;
  checks: SpotChecksModule;
}

/** Slips, the survey log and worksheets. */
export function openDocuments({ clock }: OpenService, parts: Parts): Module {
  const deps = {
    publicUrl: parts.publicUrl,
    orders: parts.orders.deps.orders,
    project: parts.projects.read,
    satisfaction: parts.satisfaction.deps,
    spotChecks: parts.checks.spotChecks,
  };
  const handlers = documentHandlers(deps, () => clock.now());
  return { routes: [routes(engravingDocumentEndpoints, handlers)] };
}
