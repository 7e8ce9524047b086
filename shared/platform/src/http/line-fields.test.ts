import { expect, test } from '@jest/globals';
import { type LineFields, pickFields } from './line-fields.ts';

interface Parcel {
  _id: string;
  weighed: { grams: number; by: string };
}

const fields: LineFields<Parcel, { id: string; grams: number; scale: string }> = {
  id: ['_id', (it) => it._id],
  grams: ['weighed', (it) => it.weighed.grams],
  scale: ['weighed', (it) => it.weighed.by],
};
const parcel = { _id: 'a', weighed: { grams: 7, by: 'b' } };

test('a line has the fields asked for and no other, in the order asked for', () => {
  const { needs, toLine } = pickFields(fields, ['scale', 'id']);
  expect(needs).toEqual(['weighed', '_id']);
  expect(JSON.stringify(toLine(parcel))).toBe('{"scale":"b","id":"a"}');
});

test('without any asked for it has all', () => {
  expect(pickFields(fields).toLine(parcel)).toEqual({ id: 'a', grams: 7, scale: 'b' });
});
