const HALF_DAY = '凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|[AP]\\.?M\\.?';
const SECONDS = '(\\d{1,2})(?:[.,]\\d{1,9})?秒?';
const MINUTES = `(\\d{1,2})?(?:[:分]\\s*(?:${SECONDS})?)?`;
const CLOCK = new RegExp(
  `^(${HALF_DAY})?\\s*(\\d{1,2})(?:[:时点]\\s*${MINUTES})\\s*([AP]\\.?M\\.?|上午|下午)?$`,
  'iu',
);
const HALF = /^(.*?)(\d{1,2})[时点]半$/u;

/**
 * A time of day in seconds since midnight, 86,400 for 24:00; undefined for what is none. `下午3:05`
 * is 15:05 and so is `下午15:05`; `上午15:05` is nothing.
 */
export function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text.replace(HALF, '$1$2:30'));
  if (!match) return undefined;
  const [, before = '', hourText = '', minuteText = '0', secondText = '0', after = ''] = match;
  if (before !== '' && after !== '') return undefined;
  const [minutes, seconds] = [Number(minuteText), Number(secondText)];
  const hours = hourOf(Number(hourText), half(before + after));
  if (hours === undefined || minutes > 59 || seconds > 59) return undefined;
  const total = (hours * 60 + minutes) * 60 + seconds;
  return total <= 86_400 ? total : undefined;
}

type Half = 'none' | 'before-noon' | 'noon' | 'after-noon' | 'evening';

function half(word: string): Half {
  if (word === '') return 'none';
  if (/^(凌晨|早上|早晨|上午|A)/iu.test(word)) return 'before-noon';
  if (word === '中午') return 'noon';
  return word === '晚上' ? 'evening' : 'after-noon';
}

function hourOf(hour: number, part: Half): number | undefined {
  if (hour > 24) return undefined;
  switch (part) {
    case 'none':
      return hour;
    case 'before-noon':
      return hour === 12 ? 0 : hour < 12 ? hour : undefined;
    case 'noon':
      return hour >= 11 && hour <= 13 ? hour : hour <= 2 && hour > 0 ? hour + 12 : undefined;
    // 晚上12点 is midnight to one and noon to nobody: which day's, nobody says.
    case 'evening':
      return hour === 12 || hour < 5
        ? undefined
        : hour < 12
          ? hour + 12
          : hour < 24
            ? hour
            : undefined;
    case 'after-noon':
      return hour === 0 || hour === 24 ? undefined : hour < 12 ? hour + 12 : hour;
  }
}
