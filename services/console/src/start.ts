import { createLog } from '@seal/platform/log';
import { runService } from '@seal/platform/process/run-service';
import { composeConsole } from './compose.ts';
import { readConsoleConfig } from './config.ts';

const config = readConsoleConfig(process.env);
const log = createLog('console');
await runService(await composeConsole(config, { log }), config, log);
