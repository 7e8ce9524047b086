import type { Case } from '@seal/contracts/engraving/after-sales';
import { caseEndpoints } from '@seal/contracts/engraving/case-endpoints';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';

interface Fields {
  conforms: boolean;
  outcome: string;
}

export function CloseCase({ it, onClose }: { it: Case; onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const close = useAct(
    (body: Fields, key) =>
      call(caseEndpoints.closeCase, {
        params: { project, case: it.id },
        body,
        key,
        version: it.version,
      }),
    {
      onDone() {
        void message.success(t('cases.closedDone'));
        void queries.invalidateQueries({ queryKey: ['cases', project] });
        onClose();
      },
      onFailed: (error) => void showFieldProblems(form, error),
    },
  );
  const options = [
    { value: true, label: t('cases.conforms') },
    { value: false, label: t('cases.notConforms') },
  ];
  const required = { required: true, message: t('common.required') };
  return (
    <Modal
      open
      title={`${t('cases.close')}${t('common.colon')}${it.what}`}
      okText={t('cases.close')}
      okButtonProps={{ loading: close.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {close.error && <Trouble error={close.error} />}
      <Form form={form} layout="vertical" onFinish={close.mutate}>
        <Form.Item name="conforms" label={t('cases.state')} rules={[required]}>
          <Radio.Group options={options} />
        </Form.Item>
        <Form.Item name="outcome" label={t('cases.outcome')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
