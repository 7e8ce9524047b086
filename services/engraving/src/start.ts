import { startService } from '@seal/platform/runtime/start-service';
import { composeEngraving } from './compose.ts';
import { readConfig } from './config.ts';

await startService('engraving', () => readConfig(process.env), composeEngraving);
