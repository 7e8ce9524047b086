import { registrationEndpoints } from '@seal/contracts/registration/registration-endpoints';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';

/** Of a name as much as tells enterprises of one place apart: 玉田鑫瑞…; less finds half a town. */
const TELLING = 4;
const TYPING_MS = 300;

/** Names much like the one typed: the same enterprise under a second code is seen beforehand. */
export function SimilarNames({ name }: { name: string }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const soon = setTimeout(() => setSettled(name.trim()), TYPING_MS);
    return () => clearTimeout(soon);
  }, [name]);
  const q = settled.slice(0, TELLING);
  const found = useQuery({
    queryKey: ['registrations', project, 'like', q],
    queryFn: ({ signal }) =>
      call(registrationEndpoints.listRegistrations, {
        params: { project },
        query: { q, limit: '5' },
        signal,
      }),
    enabled: q.length === TELLING,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className="similar" role="status">
      <strong>{t('register.similar')}</strong>
      <ul>
        {items.map(({ id, enterpriseName, uscc }) => (
          <li key={id}>
            {enterpriseName} <span className="faint figure">{uscc}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
