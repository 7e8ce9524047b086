import { z } from 'zod';

/** Kinds of seal, with the names that ledgers and slips use (policy.md, "The set"). */
export const sealKindNames = {
  administrative: { zh: '企业行政章', en: 'administrative seal' },
  finance: { zh: '财务专用章', en: 'finance seal' },
  'legal-representative': { zh: '法人名章', en: "legal representative's name seal" },
  invoice: { zh: '发票专用章', en: 'invoice seal' },
} as const;

export const SealKind = z.enum(['administrative', 'finance', 'legal-representative', 'invoice']);
export type SealKind = z.infer<typeof SealKind>;

/** Materials that indicator 2 counts as conforming, with the ledger's names for them. */
export const materialNames = {
  photosensitive: { zh: '光敏', en: 'photosensitive' },
  electronic: { zh: '电子', en: 'electronic' },
  'photosensitive-electronic': { zh: '光敏电子', en: 'photosensitive, electronic' },
} as const;

export const Material = z.enum(['photosensitive', 'electronic', 'photosensitive-electronic']);
export type Material = z.infer<typeof Material>;

/** The kind that a ledger's words mean, or undefined where no kind is called so. */
export function sealKindOf(words: string): SealKind | undefined {
  return SealKind.options.find((kind) => sealKindNames[kind].zh === words || kind === words);
}

/** The material that a ledger's words mean, or undefined. */
export function materialOf(words: string): Material | undefined {
  return Material.options.find((it) => materialNames[it].zh === words || it === words);
}
