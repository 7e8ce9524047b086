/** The servers as tests and failure drills start them: `@seal/local/servers`. */
export { startMongo } from './start-mongo.ts';
export { startRedis } from './start-redis.ts';
