import { normaliseUscc, type UsccCheck } from '@seal/kernel/uscc';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

const LENGTH = 18;

/** The code, character by character, with the wrong ones pointed at. */
export function CodeMarks({ code, check }: { code: string; check: UsccCheck | undefined }) {
  const { t } = useTranslation();
  if (!check) return null;
  const characters = [...normaliseUscc(code)];
  const wrong = new Map(
    !check.ok && check.code === 'characters'
      ? check.wrong.map(({ position, likely }) => [position, likely])
      : [],
  );
  const missing = LENGTH - characters.length;
  return (
    <div>
      <p className="code-marks" aria-hidden="true">
        {characters.map((character, n) => (
          <span key={`${n}${character}`} className={wrong.has(n + 1) ? 'code-wrong' : undefined}>
            {character}
          </span>
        ))}
      </p>
      <p className={check.ok ? 'code-words' : 'code-words code-words-wrong'} role="status">
        {!check.ok && check.code === 'length' && missing > 0
          ? t('register.codeShort', { n: missing })
          : wordsOf(check, t)}
      </p>
    </div>
  );
}

/** What is wrong or worth a look, in the reader's language; a wrong code is never corrected. */
function wordsOf(check: UsccCheck, t: TFunction): string {
  const between = t('register.codeBetween');
  if (check.ok) return check.warnings.map(({ code }) => t(`register.codes.${code}`)).join(between);
  if (check.code !== 'characters') return t(`register.codes.${check.code}`);
  const named = check.wrong.map(({ position, character, likely }) => {
    const said = t('register.codeCharacter', { n: position, character });
    if (likely.length === 0) return said;
    return said + t('register.codeLikely', { likely: likely.join(t('register.codeOr')) });
  });
  return t('register.codes.characters', { named: named.join(between) });
}
