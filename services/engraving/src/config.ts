import { readServiceConfig, type ServiceConfig } from '@seal/platform/runtime/service-config';
import { z } from 'zod';

export interface EngravingConfig extends ServiceConfig {
  /** The console as an enterprise's phone reaches it: printed on slips as a code to scan. */
  publicUrl?: string | undefined;
}

const PublicUrl = z.url({ protocol: /^https?$/ }).optional();

/** Engraving may be told PUBLIC_URL; without it slips carry no code for the enterprise's phone. */
export function readConfig(env: NodeJS.ProcessEnv): EngravingConfig {
  const publicUrl = PublicUrl.safeParse(env['PUBLIC_URL'] || undefined);
  if (!publicUrl.success) throw new Error('engraving cannot start; PUBLIC_URL is no address');
  return {
    ...readServiceConfig('engraving', env),
    publicUrl: publicUrl.data?.replace(/\/+$/, ''),
  };
}
