import { useTranslation } from 'react-i18next';

interface Given {
  title: string;
  lines: { id: string; name: string; detail: string }[];
  isReady?: boolean;
}

/** What fits a wall at this size; the rest is a number. */
const MOST_LINES = 8;

export function HallColumn({ title, lines, isReady = false }: Given) {
  const { t } = useTranslation();
  const more = lines.length - MOST_LINES;
  return (
    <section className={isReady ? 'hall-column hall-ready' : 'hall-column'}>
      <h2>
        {title} <span className="figure">{lines.length}</span>
      </h2>
      <ul>
        {lines.slice(0, MOST_LINES).map(({ id, name, detail }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="figure">{detail}</span>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p>{t('hall.none')}</p>}
      {more > 0 && <p>{t('hall.more', { n: more })}</p>}
    </section>
  );
}
