import { CaseKind } from '@seal/contracts/engraving/after-sales';
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
  kind: CaseKind;
  what: string;
}

export function OpenCase({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const open = useAct(
    (body: Fields, key) => call(caseEndpoints.openCase, { params: { project }, body, key }),
    {
      onDone() {
        void message.success(t('cases.done'));
        void queries.invalidateQueries({ queryKey: ['cases', project] });
        onClose();
      },
      onFailed: (error) => void showFieldProblems(form, error),
    },
  );
  const options = CaseKind.options.map((value) => ({
    value,
    label: t(value === 'docking' ? 'cases.docking' : 'cases.afterSales'),
  }));
  return (
    <Modal
      open
      title={t('cases.open')}
      okText={t('cases.submit')}
      okButtonProps={{ loading: open.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {open.error && <Trouble error={open.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'after-sales' }}
        onFinish={open.mutate}
      >
        <Form.Item name="kind" label={t('cases.kind')}>
          <Radio.Group options={options} />
        </Form.Item>
        <Form.Item
          name="what"
          label={t('cases.what')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input maxLength={200} placeholder={t('cases.whatHint')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
