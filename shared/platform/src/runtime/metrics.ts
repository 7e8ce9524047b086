import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** Routes are patterns, of which there are few: each keeps its own counter. */
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  /** A figure read anew at each scrape: a backlog, dead letters. */
  watch(name: string, help: string, read: () => Promise<number>): void;
  /** Several such figures of one name, told apart by their labels. */
  watchEach<L extends string>(
    name: string,
    help: string,
    labelNames: L[],
    read: () => Promise<{ labels: Record<L, string>; value: number }[]>,
  ): void;
}

export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const known = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>();
  return {
    registry,
    observeRequest(method, route, status, seconds) {
      const key = `${method} ${route} ${status}`;
      let counter = known.get(key);
      if (!counter) {
        counter = requests.labels(method, route, String(status));
        known.set(key, counter);
      }
      counter.observe(seconds);
    },
    watch(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    },
    watchEach(name, help, labelNames, read) {
      new Gauge({
        name,
        help,
        labelNames,
        registers: [registry],
        async collect() {
          for (const { labels, value } of await read()) this.set(labels, value);
        },
      });
    },
  };
}
