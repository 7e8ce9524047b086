import mongoose from 'mongoose';

const { MongoNetworkError, MongoServerSelectionError, MongoServerError } = mongoose.mongo;

/** Codes that a server answers while it has no primary, steps down, or its disk is full. */
const passing = new Set([
  6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031, 64,
]);

/** Whether an error means "not just now" (503) rather than a bug (500). */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (error instanceof mongoose.mongo.MongoNotConnectedError) return true;
  if (error instanceof mongoose.mongo.MongoBulkWriteError) {
    return passing.has(Number(error.code)) || isUnavailable(error.cause);
  }
  return error instanceof MongoServerError && passing.has(Number(error.code));
}
