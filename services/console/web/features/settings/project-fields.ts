import type { Project } from '@seal/contracts/projects/project';
import { formatYuan } from '@seal/kernel/money';
import { fenOf } from '../../lib/fen-of.ts';

/** The terms that have fields of their own; all others are written as JSON. */
const FIELDS = ['name', 'unit', 'engraver', 'hall', 'deadline', 'prices'] as const;
type Field = (typeof FIELDS)[number];

export type Terms = Omit<Project, 'id' | 'version'>;

export interface Fields extends Omit<Pick<Terms, Field>, 'prices'> {
  /** Money as it is typed, in yuan; an open end is empty. */
  prices: { from: string; until?: string; unitPriceFen: string }[];
  rest: string;
}

export function toFields({ id: _id, version: _version, ...terms }: Project): Fields {
  const { name, unit, engraver, hall, deadline, prices, ...rest } = terms;
  return {
    name,
    unit,
    engraver,
    hall,
    deadline,
    prices: prices.map(({ from, until, unitPriceFen }) => ({
      from,
      until: until ?? '',
      unitPriceFen: formatYuan(unitPriceFen).replaceAll(',', ''),
    })),
    rest: JSON.stringify(rest, undefined, 2),
  };
}

/** The terms as typed; `rest` has been seen to be JSON. What has no field stays as it was. */
export function toTerms(fields: Fields, before: Project): Terms {
  const { id: _id, version: _version, ...known } = before;
  const { rest, prices, deadline, hall, ...names } = fields;
  return {
    ...known,
    ...(JSON.parse(rest) as Partial<Terms>),
    ...names,
    hall: { ...known.hall, ...hall },
    deadline: {
      ...known.deadline,
      ...deadline,
      minutes: Number(deadline.minutes),
      warningLeadMinutes: Number(deadline.warningLeadMinutes),
    },
    prices: prices.map(({ from, until, unitPriceFen }) => ({
      from,
      until: until ? until : null,
      unitPriceFen: fenOf(unitPriceFen),
    })),
  };
}
