import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import { categoryOf, checkUscc, makeUscc, normaliseUscc, withCheckCharacter } from './uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const body17 = fc.string({
  unit: fc.constantFrom(...ALPHABET),
  minLength: 17,
  maxLength: 17,
});

test.each([
  '91110000600037341L',
  '91350100M000100Y43',
  '91110108551385082Q',
  '121200004013590816',
  '911522010783762860',
  '91340600MA2PBP2120',
  '91620105L015101280',
  '92340603MA2UK1TD00',
  '92340604MA2PENA300',
])('%s is valid, its organisation code too', (uscc) => {
  expect(checkUscc(uscc)).toEqual({ ok: true, uscc, warnings: [] });
});

test.each(['91130229MA0AAAA01G', '91130229MA0BCDEFX5', '91130229MA7XYTU133'])(
  '%s is good on both checks, and is what makeUscc makes of its start',
  (uscc) => {
    expect(checkUscc(uscc)).toEqual({ ok: true, uscc, warnings: [] });
    expect(makeUscc(uscc.slice(0, 16))).toBe(uscc);
    expect(makeUscc(uscc.slice(0, 17))).toBe(uscc);
  },
);

test.each([
  ['91110000600037341N', 'check-character'],
  ['91350100M000100Y4A', 'check-character'],
  ['9111000060003IOZSV', 'characters'],
  ['12345', 'length'],
  ['', 'length'],
  ['91110000600037341LL', 'length'],
  ['9111000060003734𠮷L', 'characters'],
  ['9111000060003734\u200BL', 'characters'],
])('%j is refused: %s', (text, code) => {
  expect(checkUscc(text)).toMatchObject({ ok: false, code });
});

test('each wrong character is named with the likely one, and none is corrected', () => {
  expect(checkUscc('9111000060003IOZSV')).toEqual({
    ok: false,
    code: 'characters',
    position: 14,
    wrong: [
      { position: 14, character: 'I', likely: ['1'] },
      { position: 15, character: 'O', likely: ['0'] },
      { position: 16, character: 'Z', likely: ['2'] },
      { position: 17, character: 'S', likely: ['5'] },
      { position: 18, character: 'V', likely: ['U', 'Y'] },
    ],
    message: expect.stringContaining('第 14 位“I”'),
    hint: expect.stringContaining('第 18 位可能是 U 或 Y'),
  });
});

test('a stray character nothing looks like gets no hint', () => {
  expect(checkUscc('9111000060003734*L')).not.toHaveProperty('hint');
});

test('full-width, spaces, hyphens and lower case are taken, and stored normalised', () => {
  const typed = ' ９１１１０００0-6000　37341 ｌ\t';
  expect(normaliseUscc(typed)).toBe('91110000600037341L');
  expect(checkUscc(typed)).toMatchObject({ ok: true, uscc: '91110000600037341L' });
});

test('letters that only look upper-cased by a locale stay as they are', () => {
  expect(normaliseUscc('ıſß')).toBe('ıſß');
});

test('a bad organisation code inside only warns', () => {
  const uscc = withCheckCharacter('91130229MA0AAAA02');
  expect(checkUscc(uscc)).toMatchObject({ ok: true, warnings: [{ code: 'organisation-code' }] });
});

test('another division only warns, and only when one is given', () => {
  const uscc = '91110000600037341L';
  expect(checkUscc(uscc, { division: '130229' })).toMatchObject({
    ok: true,
    warnings: [{ code: 'division', message: expect.stringContaining('110000') }],
  });
  expect(checkUscc(uscc, { division: '110000' })).toMatchObject({ ok: true, warnings: [] });
  expect(checkUscc(uscc)).toMatchObject({ ok: true, warnings: [] });
});

test('the category is the first two characters', () => {
  expect(categoryOf('92340603MA2UK1TD00')).toBe('92');
});

test('every code with its check character is valid', () => {
  fc.assert(
    fc.property(body17, (body) => {
      expect(checkUscc(withCheckCharacter(body))).toMatchObject({ ok: true });
    }),
    { numRuns: 2_000 },
  );
});

test('every change of one character is caught', () => {
  fc.assert(
    fc.property(body17, (body) => {
      const uscc = withCheckCharacter(body);
      const passing = changesOf(uscc).filter((changed) => checkUscc(changed).ok);
      expect(passing).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a code of a made-up organisation never warns', () => {
  fc.assert(
    fc.property(body17, (body) => {
      expect(checkUscc(makeUscc(body.slice(0, 16)))).toMatchObject({ ok: true, warnings: [] });
    }),
  );
});

test('a start of another length or alphabet throws', () => {
  expect(() => withCheckCharacter('123')).toThrow(RangeError);
  expect(() => makeUscc('91130229MA0AAAAO1')).toThrow(RangeError);
});

function changesOf(uscc: string): string[] {
  const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return [...uscc].flatMap((own, i) =>
    letters
      .filter((letter) => letter !== own)
      .map((letter) => uscc.slice(0, i) + letter + uscc.slice(i + 1)),
  );
}
