import { describe, expect, test } from '@jest/globals';
import type { ExtractCells } from './extract-columns.ts';
import { parseExtractRow } from './parse-extract-row.ts';

const cells: ExtractCells = {
  caseNumber: '130229240000008',
  uscc: '91130229MA0AAAA01G',
  enterpriseName: '玉田厚金装饰工程有限公司',
  legalRepresentative: '何刚',
  registeredAt: '2024-01-02 08:48:57',
  establishedOn: '2024-01-01',
  firstOpening: '是',
};
const headers = { registeredAt: '办结时间', establishedOn: '成立日期' };
const parsed = (changed: ExtractCells) => {
  const outcome = parseExtractRow({ cells: { ...cells, ...changed } }, headers);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
};
const withoutTime = ({ registeredAt: _registeredAt, ...rest }: ExtractCells) => rest;

describe('a row of the extract', () => {
  test('says when in the time of Shanghai', () => {
    expect(parsed({}).body.registeredAt).toBe('2024-01-02T00:48:57.000Z');
  });

  test.each([
    ['2024-01-02', '2024-01-01T16:00:00.000Z'],
    ['2024/1/2 8:48', '2024-01-02T00:48:00.000Z'],
  ])('may write the time as %s', (text, instant) => {
    expect(parsed({ registeredAt: text }).body.registeredAt).toBe(instant);
  });

  test('without a closing time counts from the day of foundation', () => {
    const outcome = parseExtractRow({ cells: withoutTime(cells) }, headers);
    expect(outcome).toMatchObject({
      ok: true,
      value: { body: { registeredAt: '2023-12-31T16:00:00.000Z' } },
    });
  });

  test('with blanks around its cells is taken without them', () => {
    const { body } = parsed({
      caseNumber: ' 1302 ',
      enterpriseName: '　玉田　',
    });
    expect([body.caseNumber, body.enterpriseName]).toEqual(['1302', '玉田']);
  });

  test('is known by its code however that is written', () => {
    expect(parsed({ uscc: '91130229 ma0aaaa-01g' }).uscc).toBe('91130229MA0AAAA01G');
  });

  test('keeps what a formula would start with as it is', () => {
    expect(parsed({ enterpriseName: '=1+1商贸' }).body.enterpriseName).toBe('=1+1商贸');
  });
});
