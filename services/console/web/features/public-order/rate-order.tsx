import { Grade } from '@seal/contracts/common/books';
import { satisfactionEndpoints } from '@seal/contracts/engraving/satisfaction-endpoints';
import type { PublicOrder } from '@seal/contracts/engraving/satisfaction';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Face } from './face.tsx';

/** Five faces and an optional remark, sent once. */
export function RateOrder({ token, order }: { token: string; order: PublicOrder }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [grade, setGrade] = useState<Grade>();
  const [remark, setRemark] = useState('');
  const rate = useAct(
    (body: { grade: Grade; remark?: string }, key) =>
      call(satisfactionEndpoints.rateOrder, { params: { token }, body, key }),
    { onDone: () => void queries.invalidateQueries({ queryKey: ['public', token] }) },
  );
  const given = order.rating?.grade ?? rate.data?.grade;
  if (given) {
    return (
      <section className="card phone-thanks" role="status">
        <Face grade={given} />
        <h2>{t('follow.thanks')}</h2>
        <p>{t(`follow.grades.${given}`)}</p>
      </section>
    );
  }
  const send = () => {
    const text = remark.trim();
    if (grade) rate.mutate({ grade, ...(text === '' ? {} : { remark: text }) });
  };
  return (
    <section className="card">
      <h2 id="rate">{t('follow.rate')}</h2>
      <div className="phone-grades" role="radiogroup" aria-labelledby="rate">
        {Grade.options.map((it) => (
          <label key={it} className="phone-grade">
            <input
              type="radio"
              name="grade"
              value={it}
              checked={grade === it}
              onChange={() => setGrade(it)}
            />
            <Face grade={it} />
            <span>{t(`follow.grades.${it}`)}</span>
          </label>
        ))}
      </div>
      <Input.TextArea
        aria-label={t('follow.remark')}
        placeholder={t('follow.remark')}
        maxLength={500}
        rows={3}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      {rate.error && <Trouble error={rate.error} />}
      <Button
        className="phone-send"
        type="primary"
        size="large"
        block
        disabled={!grade}
        loading={rate.isPending}
        onClick={send}
      >
        {t('follow.send')}
      </Button>
    </section>
  );
}
