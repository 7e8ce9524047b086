import { startService } from '@seal/platform/runtime/start-service';
import { composeRegistration } from './compose.ts';
import { readRegistrationConfig } from './config.ts';

await startService('registration', () => readRegistrationConfig(process.env), composeRegistration);
