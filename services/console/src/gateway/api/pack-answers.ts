import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

/** Below it packing costs more than the bytes it saves on a hall's network. */
const LEAST_BYTES = 8_192;

/**
 * Long lists travel packed: a board of 500 orders is half a megabyte of JSON. Documents are packed
 * already, and a live stream must not be held back.
 */
export function packAnswers(): RequestHandler {
  return compression({
    threshold: LEAST_BYTES,
    level: constants.Z_BEST_SPEED,
    filter: (_request, response) =>
      String(response.getHeader('content-type')).startsWith('application/json'),
  });
}
