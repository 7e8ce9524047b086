import { expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { isUnavailable } from './is-unavailable.ts';

const { MongoBulkWriteError, MongoError, MongoNetworkError, MongoNotConnectedError } =
  mongoose.mongo;
const { MongoServerError } = mongoose.mongo;

const bulk = (error: ConstructorParameters<typeof MongoBulkWriteError>[0]) =>
  new MongoBulkWriteError(error, {} as mongoose.mongo.BulkWriteResult);

function labelled(label: string) {
  const error = new MongoError('labelled');
  error.addErrorLabel(label);
  return error;
}

test.each([
  ['a network that fails', new MongoNetworkError('reset')],
  ['a client that is not connected', new MongoNotConnectedError('closed')],
  ['a network that fails inside a bulk write', bulk(new MongoNetworkError('reset'))],
  ['a network that fails beneath two causes', causedTwice(new MongoNetworkError('reset'))],
  ['a write that the driver calls retryable', labelled('RetryableWriteError')],
  ['a retryable write inside a bulk write', bulk(labelled('RetryableWriteError'))],
  ['a transaction that the driver calls transient', labelled('TransientTransactionError')],
  ['a server that takes no more work', labelled('SystemOverloadedError')],
  ['a read of a server that stepped down', new MongoServerError({ code: 189 })],
  ['a disk that is full, in a bulk write', bulk({ message: 'full', code: 14_031 } as never)],
  [
    'one write of a bulk, of several, that met no primary',
    bulk({ message: 'x', code: 11_000, writeErrors: [{ code: 10_107 }] } as never),
  ],
])('%s is not available just now', (_, error) => {
  expect(isUnavailable(error)).toBe(true);
});

test.each([
  ['a key that is there already', new MongoServerError({ code: 11_000 })],
  ['a key that is there already, in a bulk write', bulk({ message: 'x', code: 11_000 } as never)],
  ['a mistake of ours', new TypeError('undefined is not a function')],
  ['an error that is its own cause', itsOwnCause()],
  ['nothing', undefined],
])('%s is a fault', (_, error) => {
  expect(isUnavailable(error)).toBe(false);
});

function causedTwice(cause: Error) {
  return new Error('outer', { cause: new Error('inner', { cause }) });
}

function itsOwnCause() {
  const error = new Error('round');
  error.cause = error;
  return error;
}
