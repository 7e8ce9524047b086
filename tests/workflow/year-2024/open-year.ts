import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { type ApiAnswer, type ApiClient, createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { startSystem, type System } from '@seal/testing/start-system';

/** The sample year, what must come out of it, and the one system that all its steps work on. */
export const folder = new URL('../../data/year-2024/', import.meta.url).pathname;
export const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
export const months = Object.keys(expected.months).sort();
export const project = '/projects/yutian-2024';
export const takeOver = { takeOver: 'true' };
export const name = `year${Date.now()}`;

export let system: System;
export let api: ApiClient;
/** Each month's answer as it was first reconciled. */
export const results = new Map<string, ApiAnswer['body']>();

export async function openYear(): Promise<void> {
  system = await startSystem({ name, instances: 2 });
  api = createApiClient({
    urlOf: (service) => system.url(service as 'finance'),
    token: system.token,
  });
}

export async function budget(): Promise<ApiAnswer['body']> {
  return (await api.call('finance', 'GET', `${project}/budget`)).body;
}

export async function expectBudget(wanted: Record<string, number>): Promise<void> {
  await eventually(async () => expect(await budget()).toMatchObject(wanted), 60_000, 250);
}

export const reconciliation = (month: string) => `${project}/reconciliations/2024-${month}`;

export function reconcile(month: string): Promise<ApiAnswer> {
  return api.call('finance', 'POST', `${project}/reconciliations`, { month: `2024-${month}` });
}
