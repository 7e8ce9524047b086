import { createLog } from './log.ts';
import { type Composed, type RunSettings, runService } from './run-service.ts';

/**
 * The whole of a service's `start.ts`: settings, parts, listening. A start that can't succeed says
 * why in one line and ends with 1.
 */
export async function startService<C extends RunSettings>(
  name: string,
  readConfig: () => C,
  compose: (config: C) => Promise<Composed>,
): Promise<void> {
  const log = createLog(name);
  try {
    const config = readConfig();
    await runService(await compose(config), config, log);
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : 'the start failed');
    process.exitCode = 1;
    // Connections that are half open would keep the process from ending.
    setTimeout(() => process.exit(1), 500).unref();
  }
}
