import { startService } from '@seal/platform/process/start-service';
import { composeEngraving } from './compose.ts';
import { readConfig } from './config.ts';

await startService('engraving', () => readConfig(process.env), composeEngraving);
