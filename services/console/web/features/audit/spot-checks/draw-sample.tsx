import { spotCheckEndpoints } from '@seal/contracts/engraving/spot-check-endpoints';
import {
  MOST_DRAWN,
  type SpotCheck,
  type SpotCheckBody,
} from '@seal/contracts/engraving/spot-check';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../../lib/api/api.ts';
import { useProject } from '../../../lib/project-context.ts';
import { serverNow } from '../../../lib/api/server-clock.ts';
import { useAct } from '../../../lib/api/use-act.ts';
import { showFieldProblems } from '../../../ui/errors/field-problems.ts';
import { Trouble } from '../../../ui/errors/trouble.tsx';

/** What is proposed: it bounds the failures of a year's orders to some five in a hundred. */
const USUAL_SIZE = 60;

/** A sample is drawn; it stays as it is, whatever is found. */
export function DrawSample(given: { onClose: () => void; onDrawn: (it: SpotCheck) => void }) {
  const { t } = useTranslation();
  const { id: project, fiscalYear } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<SpotCheckBody>();
  const draw = useAct(
    ({ seed, ...body }: SpotCheckBody, key) =>
      call(spotCheckEndpoints.drawSpotCheck, {
        params: { project },
        body: seed ? { ...body, seed } : body,
        key,
      }),
    {
      onDone(drawn) {
        void message.success(t('audit.drawn', { n: drawn.sampleSize }));
        void queries.invalidateQueries({ queryKey: ['spot-checks', project] });
        given.onDrawn(drawn);
      },
      onFailed: (error) => void showFieldProblems(form, error),
    },
  );
  const today = shanghaiDay(new Date(serverNow()));
  const rules = [{ required: true, message: t('common.required') }];
  return (
    <Modal
      open
      title={t('audit.draw')}
      okText={t('audit.draw')}
      okButtonProps={{ loading: draw.isPending }}
      onOk={() => form.submit()}
      onCancel={given.onClose}
    >
      <p>{t('audit.drawWhy')}</p>
      {draw.error && <Trouble error={draw.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ from: `${fiscalYear}-01-01`, until: today, size: USUAL_SIZE }}
        onFinish={draw.mutate}
      >
        <Form.Item name="from" label={t('audit.from')} rules={rules}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="until" label={t('audit.until')} rules={rules}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="size" label={t('audit.size')} rules={rules}>
          <InputNumber min={1} max={MOST_DRAWN} precision={0} />
        </Form.Item>
        <Form.Item name="seed" label={t('audit.seed')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
