import { pipeline } from 'node:stream/promises';
import type { Endpoint } from '@seal/contracts/http/endpoint';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import type { Call } from '@seal/platform/http/call';
import { writePack } from '@seal/tabular/packs/write-pack';
import { packParts } from '../domain/pack-parts.ts';
import type { IndicatorReading } from '../../indicators/exports.ts';
import { toProject } from '../../projects/exports.ts';

/** A day before the end of which everything in the pack happened. */
function dayOf(asOf: string): string {
  return shanghaiDay(new Date(Date.parse(asOf) - 1));
}

/**
 * Answers with the evidence pack, as fast as the reader takes it. An error on the way breaks the
 * connection off, so that half a pack is not taken for one; a reader who leaves ends it.
 */
export async function streamEvidencePack(
  response: Call<Endpoint>['response'],
  { project, books, figures }: IndicatorReading,
): Promise<void> {
  const { asOf, rulesVersion, termsVersion } = figures;
  const head = { project: project._id, asOf, rulesVersion, termsVersion };
  const parts = packParts(toProject(project), books, figures);
  const name = `evidence-${project._id}-${dayOf(asOf)}.zip`;
  response.status(200);
  response.setHeader('Content-Type', 'application/zip');
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  let left = false;
  response.once('close', () => (left = !response.writableFinished));
  try {
    await pipeline(writePack(parts, head, new Date(asOf)), response);
  } catch (error) {
    if (!left) throw error;
  }
}
