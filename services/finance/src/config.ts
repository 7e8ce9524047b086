import { ProjectId } from '@seal/contracts/common/fields';
import { readServiceConfig, type ServiceConfig } from '@seal/platform/runtime/service-config';
import { z } from 'zod';

const Environment = z.object({
  PROJECTS_DIR: z.string().min(1),
  REGISTRATION_URL: z.url(),
  ENGRAVING_URL: z.url(),
  DEMO_PROJECT: z.union([z.literal('').transform(() => undefined), ProjectId]).optional(),
});

export interface FinanceConfig extends ServiceConfig {
  /** The folder with a project a file. */
  projectsDir: string;
  /** Where the services are that hand out the books a month and a year are judged by. */
  registrationUrl: string;
  engravingUrl: string;
  /** The id of the demonstration's project, where there is to be one. */
  demoProject: string | undefined;
}

/** From the environment; a missing or unusable value stops the start and is named. */
export function readFinanceConfig(env: NodeJS.ProcessEnv): FinanceConfig {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`finance cannot start; wrong or missing settings: ${wrong.join('; ')}`);
  }
  return {
    ...readServiceConfig('finance', env),
    projectsDir: parsed.data.PROJECTS_DIR,
    registrationUrl: parsed.data.REGISTRATION_URL,
    engravingUrl: parsed.data.ENGRAVING_URL,
    demoProject: parsed.data.DEMO_PROJECT,
  };
}
