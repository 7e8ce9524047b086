import { startService } from '@seal/platform/process/start-service';
import { composeConsole } from './compose.ts';
import { readConsoleConfig } from './config.ts';

await startService('console', () => readConsoleConfig(process.env), composeConsole);
