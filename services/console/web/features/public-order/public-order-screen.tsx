import './public-order.css';
import { satisfactionEndpoints } from '@seal/contracts/engraving/satisfaction-endpoints';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '../../lib/api/api-error.ts';
import { call } from '../../lib/api/api.ts';
import { SealMark } from '../../entities/seal/seal-mark.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PublicSteps } from './public-steps.tsx';
import { RateOrder } from './rate-order.tsx';
import { WhenReady } from './when-ready.tsx';

/** Often enough to believe it; an enterprise has no stream. */
const LOOK_MS = 20_000;

/** What an enterprise sees on its phone, by the code on its slip. */
export function Screen() {
  const { t, i18n } = useTranslation();
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['public', token],
    queryFn: () => call(satisfactionEndpoints.readPublicOrder, { params: { token } }),
    refetchInterval: LOOK_MS,
  });
  const isMissing = isProblem(error, 'not-found');
  return (
    <main className="phone">
      <header className="phone-head">
        <SealMark size={32} />
        <h1>{t('follow.title')}</h1>
      </header>
      {isMissing && (
        <section className="card">
          <h2>{t('follow.missing')}</h2>
          <p>{t('follow.missingWhy')}</p>
        </section>
      )}
      {error && !isMissing && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <section className="card">
            <h2 className="phone-name">{data.enterpriseName}</h2>
            <p className="faint figure">{data.orderNumber}</p>
            <WhenReady order={data} />
            <PublicSteps order={data} />
          </section>
          {(data.mayRate || data.rating) && <RateOrder token={token} order={data} />}
          <section className="card">
            <dl className="facts">
              <dt>{t('follow.where')}</dt>
              <dd>
                {data.hall.name} {data.hall.window}
              </dd>
              <dt>{t('follow.call')}</dt>
              <dd>
                <a href={`tel:${data.hall.phone}`}>{data.hall.phone}</a>
              </dd>
            </dl>
          </section>
        </>
      )}
      <span lang={i18n.language === 'en' ? 'en' : 'zh-CN'} className="faint phone-foot">
        {t('app.subtitle')}
      </span>
    </main>
  );
}
