import { afterAll, beforeAll } from '@jest/globals';
import { openYear, system } from './year-2024/open-year.ts';
// One system, loaded once, goes through the year: each file adds its tests, in this order.
import './year-2024/take-over.ts';
import './year-2024/reconcile-months.ts';
import './year-2024/settle-months.ts';
import './year-2024/judge-year.ts';

beforeAll(openYear, 60_000);

afterAll(() => system.stop(), 30_000);
