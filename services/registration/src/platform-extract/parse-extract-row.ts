import { CaseNumber, line } from '@seal/contracts/common/fields';
import type { RowResult } from '@seal/contracts/common/import';
import { type Saying, saying } from '@seal/contracts/common/import-words';
import { RegistrationBody } from '@seal/contracts/registration/registration';
import { hasLostDigits, plainCell } from '@seal/kernel/cells/clean-cell';
import { normaliseCaseNumber } from '@seal/kernel/cells/read-case-number';
import { readTime } from '@seal/kernel/cells/read-time';
import { readYesNo } from '@seal/kernel/cells/read-yes-no';
import { ok, type Outcome } from '@seal/kernel/outcome';
import { formatShanghai } from '@seal/kernel/time/shanghai-time';
import { normaliseUscc } from '@seal/kernel/uscc';
import type { ExtractCells, ExtractColumn, ExtractHeaders } from './extract-columns.ts';
import {
  readEnterpriseType,
  readNameCell,
  readPhoneCell,
  readUsccCell,
} from './read-extract-cells.ts';

/** A row as the file has it. */
export interface ExtractInput {
  readonly cells: ExtractCells;
  /** Cells that can't be relied on, of columns that need not be there. */
  readonly problems?: Partial<Record<ExtractColumn, Saying>>;
}

export type RowNotes = NonNullable<RowResult['notes']>;

export interface ParsedRow {
  body: RegistrationBody;
  /** Normalised, not checked: rows of one enterprise are known by it. */
  uscc: string;
  /** A day is all that is known of when. */
  isTimeUnknown: boolean;
  notes: RowNotes;
}

/** Why a row can't be taken: a code, the column as the file calls it, words for a clerk. */
export interface RowFault {
  reason: string;
  column: string | null;
  saying: Saying;
}

type Parsed<T> = Outcome<T, RowFault>;

/** Of a contact an import keeps any line of text: it may still tell a clerk something. */
const Imported = RegistrationBody.extend({
  contact: RegistrationBody.shape.contact
    .unwrap()
    .extend({ phone: line(60).optional() })
    .optional(),
});

/** A row of the extract as a registration's fields, or the first cell that is missing or wrong. */
export function parseExtractRow(input: ExtractInput, headers: ExtractHeaders): Parsed<ParsedRow> {
  return new RowParser(input, headers).parse();
}

/** Cells of a row read one after the other, and how each was read. */
class RowParser {
  readonly #cells: ExtractCells;
  readonly #problems: NonNullable<ExtractInput['problems']>;
  readonly #headers: ExtractHeaders;
  readonly #notes: { column: string | null; saying: Saying }[] = [];

  constructor({ cells, problems = {} }: ExtractInput, headers: ExtractHeaders) {
    this.#cells = withoutBlank(cells);
    this.#problems = problems;
    this.#headers = headers;
  }

  parse(): Parsed<ParsedRow> {
    const missing = needed.find((column) => this.#cells[column] === undefined);
    if (missing) return this.#fault('missing-value', missing, saying('missing-value', {}));
    const caseNumber = this.#readCaseNumber();
    if (!caseNumber.ok) return caseNumber;
    const uscc = this.#readUscc();
    if (!uscc.ok) return uscc;
    const enterpriseName = this.#readName('enterpriseName', 'enterprise');
    if (!enterpriseName.ok) return enterpriseName;
    const representative = this.#readName('legalRepresentative', 'person');
    if (!representative.ok) return representative;
    const moment = this.#readMoment();
    if (!moment.ok) return moment;
    const firstOpening = readYesNo(this.#cells.firstOpening!);
    if (firstOpening === undefined) {
      const value = shown(this.#cells.firstOpening!);
      return this.#fault('not-yes-or-no', 'firstOpening', saying('not-yes-or-no', { value }));
    }
    const { phone, enterpriseType } = this.#readOptional();
    const body = Imported.safeParse({
      caseNumber: caseNumber.value,
      uscc: uscc.value,
      enterpriseName: enterpriseName.value,
      ...(enterpriseType === undefined ? {} : { enterpriseType }),
      firstOpening,
      legalRepresentative: { name: representative.value },
      ...(phone === undefined ? {} : { contact: { phone } }),
      registeredAt: moment.value.at.toISOString(),
    });
    if (!body.success) {
      const column = columnOfField[String(body.error.issues[0]?.path[0])] ?? 'enterpriseName';
      return this.#fault('invalid-value', column, saying('invalid-value', {}));
    }
    return ok({
      body: body.data,
      uscc: normaliseUscc(body.data.uscc),
      isTimeUnknown: !moment.value.hasClock,
      notes: this.#notes,
    });
  }

  #readCaseNumber(): Parsed<string> {
    const text = this.#cells.caseNumber!;
    const value = shown(text);
    if (hasLostDigits(text)) return this.#lostDigits('caseNumber', value);
    const caseNumber = normaliseCaseNumber(text);
    if (CaseNumber.safeParse(caseNumber).success) return ok(caseNumber);
    const words = saying('case-number-malformed', { value });
    return this.#fault('invalid-value', 'caseNumber', words);
  }

  #readUscc(): Parsed<string> {
    const text = this.#cells.uscc!;
    if (hasLostDigits(text)) return this.#lostDigits('uscc', shown(text));
    const { uscc, note } = readUsccCell(text);
    if (note) this.#note('uscc', note);
    return ok(uscc);
  }

  #readName(column: 'enterpriseName' | 'legalRepresentative', whose: 'enterprise' | 'person') {
    const read = readNameCell(this.#cells[column]!, whose);
    if ('fault' in read) return this.#fault(read.reason, column, read.fault);
    for (const note of read.notes) this.#note(column, note);
    return ok(read.name);
  }

  /** When the case was closed; where that is not said, the day on which it was founded. */
  #readMoment(): Parsed<{ at: Date; hasClock: boolean }> {
    const isSaid = this.#cells.registeredAt !== undefined || this.#problems.registeredAt;
    const column = isSaid ? 'registeredAt' : 'establishedOn';
    const problem = this.#problems[column];
    if (problem) return this.#fault(problem.word, column, problem);
    const text = this.#cells[column];
    if (text === undefined) {
      const asked = this.#headers.registeredAt === undefined ? 'establishedOn' : 'registeredAt';
      return this.#fault('missing-value', asked, saying('missing-value', {}));
    }
    const read = readTime(text);
    const value = shown(text);
    if ('trouble' in read) return this.#fault('bad-date', column, saying(read.trouble, { value }));
    const time = formatShanghai(read.at);
    if (column === 'establishedOn') {
      // Only the day counts, whatever time of day a program put behind it.
      this.#note(column, saying('day-founded-taken', { value: time.slice(0, 10) }));
      return ok({ at: read.at, hasClock: false });
    }
    if (!read.hasClock) this.#note(column, saying('time-of-day-unknown', { value }));
    else if (plainCell(text) !== time) this.#note(column, saying('time-read-as', { value, time }));
    return ok(read);
  }

  /** What need not be there never costs a row: what can't be used is left out, and said. */
  #readOptional(): { phone: string | undefined; enterpriseType: string | undefined } {
    for (const column of ['phone', 'enterpriseType'] as const) {
      const problem = this.#problems[column];
      if (!problem) continue;
      this.#note(column, problem);
      this.#note(column, saying('left-out', {}));
    }
    const phone = readPhoneCell(this.#cells.phone);
    if (phone.note) this.#note('phone', phone.note);
    const type = readEnterpriseType(this.#cells.enterpriseType);
    if (type.note) this.#note('enterpriseType', type.note);
    return { phone: phone.value, enterpriseType: type.value };
  }

  #lostDigits(column: ExtractColumn, value: string) {
    return this.#fault('number-lost-digits', column, saying('text-lost-digits', { value }));
  }

  #note(column: ExtractColumn, words: Saying): void {
    this.#notes.push({ column: this.#headers[column] ?? null, saying: words });
  }

  #fault(reason: string, column: ExtractColumn, words: Saying): { ok: false; refusal: RowFault } {
    const refusal = { reason, column: this.#headers[column] ?? null, saying: words };
    return { ok: false, refusal };
  }
}

const needed = [
  'caseNumber',
  'uscc',
  'enterpriseName',
  'legalRepresentative',
  'firstOpening',
] as const;

const columnOfField: Record<string, ExtractColumn> = {
  caseNumber: 'caseNumber',
  uscc: 'uscc',
  enterpriseName: 'enterpriseName',
  enterpriseType: 'enterpriseType',
  legalRepresentative: 'legalRepresentative',
  contact: 'phone',
  registeredAt: 'registeredAt',
};

/** A cell of blanks alone is empty. */
function withoutBlank(cells: ExtractCells): ExtractCells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text.trim() !== ''));
}

/** Longer texts are shown by their beginning. */
const MOST_SHOWN = 40;

function shown(text: string): string {
  return text.trim().slice(0, MOST_SHOWN);
}
