import { startService } from '@seal/platform/runtime/start-service';
import { composeFinance } from './compose.ts';
import { readFinanceConfig } from './config.ts';

await startService('finance', () => readFinanceConfig(process.env), composeFinance);
