import { normaliseUscc, type UsccCheck } from '@seal/kernel/uscc';
import { useTranslation } from 'react-i18next';

const LENGTH = 18;

/** The code, character by character, with the wrong ones pointed at. */
export function CodeMarks({ code, check }: { code: string; check: UsccCheck | undefined }) {
  const { t, i18n } = useTranslation();
  if (!check) return null;
  const characters = [...normaliseUscc(code)];
  const wrong = new Map(
    !check.ok && check.code === 'characters'
      ? check.wrong.map(({ position, likely }) => [position, likely])
      : [],
  );
  const missing = LENGTH - characters.length;
  const isChinese = i18n.language !== 'en';
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
          : !check.ok && (isChinese ? check.message : englishOf(check))}
        {!check.ok && check.hint && missing <= 0 && isChinese && `。${check.hint}`}
        {check.ok && check.warnings.map(({ message }) => message).join('；')}
      </p>
    </div>
  );
}

function englishOf(check: Extract<UsccCheck, { ok: false }>): string {
  if (check.code !== 'characters') {
    return check.code === 'length'
      ? 'A credit code has 18 characters'
      : 'The check character does not fit: compare each one';
  }
  const named = check.wrong.map(({ position, character, likely }) => {
    const maybe = likely.length > 0 ? ` (${likely.join(' or ')}?)` : '';
    return `character ${position} “${character}”${maybe}`;
  });
  return `Not used in credit codes: ${named.join(', ')}`;
}
