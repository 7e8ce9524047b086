/**
 * Personal data as they are shown by default (infra/docs/domain-rules.md, "Privacy"): surname;
 * 139****5809; last four. A mask never says how long the hidden part is, and never fails: bad input
 * is hidden whole.
 */

const HIDDEN = '****';

/** '张三丰' → '张*'. Compound surnames show their first character only: less, never more. */
export function maskName(name: string): string {
  const [surname, ...given] = [...name.trim()];
  return surname !== undefined && given.length > 0 ? `${surname}*` : '*';
}

/** '13912345809' → '139****5809'; a landline or other number of 8 digits and more → '****3456'. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (/^1\d{10}$/.test(digits)) return digits.slice(0, 3) + HIDDEN + digits.slice(-4);
  return digits.length >= 8 ? HIDDEN + digits.slice(-4) : HIDDEN;
}

/** How a name may end, the longest first; before it stands what tells enterprises apart. */
const LEGAL_FORMS = [
  '农民专业合作社联合社',
  '农民专业合作社',
  '专业合作社',
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '（有限合伙）',
  '（普通合伙）',
  '个人独资企业',
  '合作社',
  '分公司',
  '公司',
];

/**
 * An enterprise's name as everyone may see it: '玉田鑫瑞商贸有限公司' → '玉田鑫**有限公司'. At most
 * three characters and the legal form stay, and of a short name no more than half.
 */
export function shortenEnterpriseName(name: string): string {
  const whole = name.trim().replaceAll('(', '（').replaceAll(')', '）');
  const form = LEGAL_FORMS.find((it) => whole.endsWith(it)) ?? '';
  const own = Array.from(whole.slice(0, whole.length - form.length));
  return `${own.slice(0, Math.min(3, Math.floor(own.length / 2))).join('')}**${form}`;
}
