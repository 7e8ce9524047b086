import { useTranslation } from 'react-i18next';
import type { useAsked } from './use-asked.ts';

/** From one day to another, both included. */
export function DaysFilter({ asked }: { asked: ReturnType<typeof useAsked> }) {
  const { t } = useTranslation();
  const day = (name: 'from' | 'until', limits: object) => (
    <label>
      {t(`audit.${name}`)}{' '}
      <input
        type="date"
        className="asked"
        value={asked[name]}
        {...limits}
        onChange={({ target }) => asked.set(name, target.value)}
      />
    </label>
  );
  return (
    <>
      {day('from', { max: asked.until })}
      {day('until', { min: asked.from })}
    </>
  );
}
