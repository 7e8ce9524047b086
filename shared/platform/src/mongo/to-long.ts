import mongoose from 'mongoose';

/**
 * A whole number as it must be written where the collection takes integers only: the driver would
 * store one beyond 32 bits as a double, which the validator refuses. It is read back as a number,
 * hence the type. Throws RangeError for what is no safe integer.
 */
export function toLong(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number that can be stored');
  return mongoose.mongo.Long.fromNumber(value) as unknown as number;
}
