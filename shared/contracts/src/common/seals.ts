import { codeCell } from '@seal/kernel/cells/clean-cell';
import { z } from 'zod';

/** Kinds of seal, with the names that ledgers and slips use (infra/docs/policy.md, "The set"). */
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

/** One list out of lines of words. */
function words(...lines: readonly string[]): string[] {
  return lines.join(' ').split(' ');
}

/** What ledgers call them beside their names: as counters and engravers speak. */
export const sealKindAliases: Readonly<Record<SealKind, readonly string[]>> = {
  administrative: words(
    '公章 行政章 行政公章 企业公章 企业行政公章 单位公章 公司公章',
    '企业名称章 法定名称章 单位行政章',
  ),
  finance: ['财务章', '财务专用', '财务印章', '财务专章', '财务专用印章'],
  'legal-representative': words(
    '法人章 法人代表章 法人代表名章 法定代表人章 法定代表人名章 法人印章',
    '法人私章 法人代表人名章 法定代表人印章 法人人名章 法定代表人私章',
  ),
  invoice: ['发票章', '发票专用', '发票专用印章', '发票印章'],
};

export const materialAliases: Readonly<Record<Material, readonly string[]>> = {
  photosensitive: words('光敏章 光敏印章 光敏材料 光敏材质 光敏垫 光敏印垫 光敏芯片章 光敏印'),
  electronic: ['电子章', '电子印章', '电子签章'],
  'photosensitive-electronic': words(
    '光敏电子印章 光敏电子章 光敏和电子 光敏及电子 光敏章电子章',
    '光敏印章电子印章 电子光敏',
  ),
};

/** The kind that a ledger's words mean, or undefined where no kind is called so. */
export function sealKindOf(words: string): SealKind | undefined {
  return meantBy(words, SealKind.options, sealKindNames, sealKindAliases);
}

/** The material that a ledger's words mean, or undefined. */
export function materialOf(words: string): Material | undefined {
  return meantBy(words, Material.options, materialNames, materialAliases);
}

/** Width, blanks, what stands in brackets (圆) and what joins two words (光敏+电子) don't matter. */
function meantBy<Name extends string>(
  words: string,
  options: readonly Name[],
  names: Readonly<Record<Name, { zh: string }>>,
  aliases: Readonly<Record<Name, readonly string[]>>,
): Name | undefined {
  const plain = codeCell(words);
  const bare = plain.replace(/\([^()]*\)/gu, '').replace(/[+/、,，&]/gu, '');
  return options.find((option) =>
    [option, names[option].zh, ...aliases[option]].some((it) => it === plain || it === bare),
  );
}
