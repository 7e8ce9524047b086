import { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import { spotCheckEndpoints } from '@seal/contracts/engraving/spot-check-endpoints';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../../lib/api/api.ts';
import { useProject } from '../../../lib/project-context.ts';
import { DocumentLinks } from '../../../ui/document-links.tsx';
import { Trouble } from '../../../ui/errors/trouble.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { SpotCheckRows } from './spot-check-rows.tsx';

/** Rounded up: what is bounded from above is never said to be less. */
function percentUp(fraction: number): string {
  return `${(Math.ceil(fraction * 10_000 - 1e-9) / 100).toFixed(2)}%`;
}

/** One spot check: how it was drawn, what it says of all, and what was found of each order. */
export function SpotCheckDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['spot-check', project, id],
    queryFn: () => call(spotCheckEndpoints.readSpotCheck, { params: { project, check: id } }),
  });
  const title = data ? `${t('audit.spotChecks')} ${data.from} – ${data.until}` : '…';
  const { printSpotCheck: pdf, exportSpotCheck: xlsx } = engravingDocumentEndpoints;
  return (
    <Drawer open size={900} title={title} onClose={onClose}>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          {data.bounds === null && <p>{t('audit.unbounded')}</p>}
          {data.bounds &&
            (['material', 'docking'] as const).map((what) => (
              <p key={what}>
                {t('audit.bound', {
                  what: t(`audit.${what}`),
                  failed: data.bounds![what].failed,
                  most: data.bounds![what].upperFailures,
                  rate: percentUp(data.bounds![what].upperRate),
                })}
              </p>
            ))}
          <DocumentLinks
            documents={[{ name: t('audit.worksheet'), pdf, xlsx, params: { check: id } }]}
          />
          <SpotCheckRows it={data} />
          <p className="faint digest">
            {t('audit.method', {
              method: data.method,
              seed: data.seed,
              digest: data.populationDigest,
            })}
          </p>
        </>
      )}
    </Drawer>
  );
}
