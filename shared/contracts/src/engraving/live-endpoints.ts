import { z } from 'zod';
import { everyone, get } from '../http/endpoint.ts';

export const liveEndpoints = {
  listen: get({
    service: 'engraving',
    path: '/projects/:project/live',
    access: everyone,
    summary:
      'Server-sent events `orders-changed`: which orders have changed, as they do; resumes after ' +
      'Last-Event-ID. Ends after some minutes, so that who may no longer listen is not told',
    answer: { status: 200, schema: z.string(), type: 'text/event-stream' },
  }),
};
