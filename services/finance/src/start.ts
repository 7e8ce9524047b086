import { createLog } from '@seal/platform/log';
import { runService } from '@seal/platform/process/run-service';
import { composeFinance } from './compose.ts';
import { readFinanceConfig } from './config.ts';

const config = readFinanceConfig(process.env);
await runService(await composeFinance(config), config, createLog('finance'));
