import { line } from '@seal/contracts/common/fields';
import { type Saying, saying } from '@seal/contracts/common/import-words';
import { codeCell, decodeEntities, unwrapCell } from '@seal/kernel/cells/clean-cell';
import { type NameTrouble, readName } from '@seal/kernel/cells/read-name';
import { readPhone } from '@seal/kernel/cells/read-phone';

/** Codes have 18 characters; what stands in brackets behind one is about the paper it is on. */
const WITH_TAIL = /^([\dA-Z]{18})[([【].*$/iu;
const LABELLED = /^(?:统一社会信用代码|社会信用代码|信用代码):/u;

/** A credit code without what a form or a copy of the licence puts around it. */
export function readUsccCell(text: string): { uscc: string; note: Saying | undefined } {
  const uscc = codeCell(text).replace(LABELLED, '');
  const bare = WITH_TAIL.exec(uscc)?.[1];
  if (bare === undefined) return { uscc, note: undefined };
  return { uscc: bare, note: saying('code-tail-dropped', { value: text.trim().slice(0, 40) }) };
}

type NameCell = { name: string; notes: Saying[] } | { reason: string; fault: Saying };

export function readNameCell(text: string, whose: 'enterprise' | 'person'): NameCell {
  const read = readName(text, whose);
  if ('code' in read) {
    const reason = read.code === 'name-empty' ? 'missing-value' : 'invalid-value';
    return { reason, fault: sayTrouble(read) };
  }
  const notes: Saying[] = [];
  if (read.hadEntities) notes.push(saying('entities-decoded', {}));
  if (read.isMasked) notes.push(saying('masked-person', {}));
  return { name: read.name, notes };
}

function sayTrouble(trouble: NameTrouble): Saying {
  if (trouble.code === 'name-empty') return saying('missing-value', {});
  const { code, ...params } = trouble;
  return { word: code, params };
}

interface Optional {
  value: string | undefined;
  note: Saying | undefined;
}

const nothing: Optional = { value: undefined, note: undefined };
const leftOut: Optional = { value: undefined, note: saying('left-out', {}) };

export function readPhoneCell(text: string | undefined): Optional {
  if (text === undefined) return nothing;
  const { phone, note } = readPhone(text);
  if (phone === '') return nothing;
  if (!line(60).safeParse(phone).success) return leftOut;
  return { value: phone, note: note && saying(note, {}) };
}

export function readEnterpriseType(text: string | undefined): Optional {
  if (text === undefined) return nothing;
  const type = decodeEntities(unwrapCell(text));
  if (type === '') return nothing;
  return line(60).safeParse(type).success ? { value: type, note: undefined } : leftOut;
}
