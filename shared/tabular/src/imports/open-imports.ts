import type { ClockworkQueue } from '@seal/platform/messaging/queue-names';
import { createFileStore } from '@seal/platform/files/file-store';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { createImportHandlers } from './import-handlers.ts';
import type { ImportKind } from './import-kind.ts';
import { createImportRowStore } from './import-row-store.ts';
import { createImportStore } from './import-store.ts';
import { workImports } from './work-imports.ts';

export interface ImportSettings {
  /** The clockwork of imports has a queue of its own, apart from events. */
  queue: ClockworkQueue;
  hasProject(id: string): Promise<boolean>;
  /** What is counted beside the rows, before anything is. */
  emptySets?: Record<string, number>;
}

/** Taking in one kind of file: the worker that runs its imports and the handlers that answer. */
export function openImports<K extends string>(
  service: OpenService,
  settings: ImportSettings,
  kind: ImportKind<K>,
) {
  const { mongo, clock, producer, worker, log } = service;
  const parts = {
    imports: createImportStore(mongo),
    rows: createImportRowStore(mongo),
    files: createFileStore(mongo),
    clock,
  };
  const { queue, ...asked } = settings;
  const { wake, close } = workImports(
    { ...parts, queue, prefix: service.queuePrefix, producer, worker, log },
    kind,
  );
  return { ...createImportHandlers({ ...parts, ...asked, kind, wake }), close };
}
