import type { Endpoint } from '@seal/contracts/http/endpoint';
import { useTranslation } from 'react-i18next';
import { useMay } from '../lib/account-context.ts';
import { addressOf } from '../lib/api/api.ts';
import { useProject } from '../lib/project-context.ts';

type Row = Pick<Endpoint, 'path' | 'access'>;

export interface DocumentOf {
  name: string;
  pdf?: Row;
  xlsx?: Row;
  /** Says by itself what it is. */
  other?: Row;
  params?: Record<string, string>;
  query?: object;
  /** Where it cannot be had yet: shown instead of the links. */
  whyNot?: string | undefined;
}

/** Documents to be opened or saved; those that one may not read are left out. */
export function DocumentLinks({ documents }: { documents: readonly DocumentOf[] }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const link = (it: DocumentOf, row: Row | undefined, text: string) =>
    row &&
    may(row.access) && (
      <a
        href={addressOf(row, { project, ...it.params }, it.query)}
        target="_blank"
        rel="noreferrer"
      >
        {text}
      </a>
    );
  return (
    <ul className="document-links">
      {documents.map((it) => (
        <li key={it.name}>
          {it.whyNot ? (
            <span className="faint">
              {it.name}
              {t('common.colon')}
              {it.whyNot}
            </span>
          ) : (
            <>
              {link(it, it.pdf, t('documents.pdf', { name: it.name }))}
              {link(it, it.xlsx, t('documents.xlsx', { name: it.name }))}
              {link(it, it.other, it.name)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
