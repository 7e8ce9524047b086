import mongoose from 'mongoose';
import { PASSING_CODES } from './server-codes.ts';

const { MongoBulkWriteError, MongoError, MongoNetworkError, MongoNotConnectedError } =
  mongoose.mongo;
const { MongoServerError, MongoServerSelectionError } = mongoose.mongo;

/** The driver's own words for "the same again may succeed". */
const PASSING_LABELS = [
  'RetryableWriteError',
  'TransientTransactionError',
  'SystemOverloadedError',
];

/** Deeper than anything is wrapped; without an end, an error that is its own cause goes round. */
const MAX_DEPTH = 5;

/** Whether an error, or one that it wraps, means "not just now" (503) rather than a bug (500). */
export function isUnavailable(error: unknown): boolean {
  return isPassingWithin(error, MAX_DEPTH);
}

function isPassingWithin(error: unknown, depth: number): boolean {
  if (!(error instanceof Error) || depth === 0) return false;
  return isPassing(error) || wrappedBy(error).some((inner) => isPassingWithin(inner, depth - 1));
}

function isPassing(error: Error): boolean {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (error instanceof MongoNotConnectedError) return true;
  if (error instanceof MongoBulkWriteError && someWritePasses(error)) return true;
  if (error instanceof MongoServerError && PASSING_CODES.has(error.code)) return true;
  return error instanceof MongoError && PASSING_LABELS.some((label) => error.hasErrorLabel(label));
}

function someWritePasses({ writeErrors }: mongoose.mongo.MongoBulkWriteError): boolean {
  return [writeErrors].flat().some((it) => PASSING_CODES.has(it.code));
}

/** A bulk write that the network ended keeps that error as its answer, not as its cause. */
function wrappedBy(error: Error): unknown[] {
  return [error.cause, error instanceof MongoServerError ? error.errorResponse : undefined];
}
