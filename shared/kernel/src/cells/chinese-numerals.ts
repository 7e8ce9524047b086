const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇零○一二三四五六七八九'].map((digit, n) => [digit, Math.max(0, n - 2)]),
);

/** `二〇二六年十一月五日` → `2026年11月5日`; other text comes back as it is. */
export function readChineseNumerals(text: string): string {
  if (!/[〇零○一二三四五六七八九十]/u.test(text)) return text;
  return text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/u, (year) =>
      [...year].map((digit) => DIGITS[digit]).join(''),
    )
    .replace(/[一二三四五六七八九十〇零]{1,3}(?=[月日时点分秒])/gu, (number) =>
      String(chineseNumber(number) ?? number),
    );
}

/** 1 to 99 as people write them: 九, 十, 十一, 二十, 二十三. */
export function chineseNumber(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const high = ten === undefined ? 0 : (tens === undefined ? 1 : DIGITS[tens]!) * 10;
  return high + (ones === undefined ? 0 : DIGITS[ones]!);
}
