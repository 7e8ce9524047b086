import { startService } from '@seal/platform/runtime/start-service';
import { composeConsole } from './compose.ts';
import { readConsoleConfig } from './config.ts';

await startService('console', () => readConsoleConfig(process.env), composeConsole);
