import { budgetEndpoints } from '@seal/contracts/finance/budget-endpoints';
import { formatYuan } from '@seal/kernel/money';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { fenOf } from '../../lib/fen-of.ts';
import { ordersKey } from '../../entities/order/orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { AmountField } from '../../ui/forms/amount-field.tsx';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { SubmitByEnter } from '../../ui/forms/submit-by-enter.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';

interface Fields {
  amountFen: string;
  documentNumber: string;
  note?: string;
}

/** Money comes in, or is withdrawn, by a document of the finance bureau. */
export function Appropriate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const enter = useAct(
    ({ amountFen, documentNumber, note }: Fields, key) => {
      const body = {
        amountFen: fenOf(amountFen),
        documentNumber: documentNumber.trim(),
        ...(note?.trim() ? { note: note.trim() } : {}),
      };
      return call(budgetEndpoints.appropriate, { params: { project }, body, key });
    },
    {
      onDone({ adjustedFen }) {
        void message.success(t('budget.appropriated', { yuan: formatYuan(adjustedFen) }));
        void queries.invalidateQueries({ queryKey: ['budget', project] });
        void queries.invalidateQueries({ queryKey: ordersKey(project) });
        onClose();
      },
      onFailed(error) {
        if (error.code === 'document-number-used') {
          form.setFields([{ name: 'documentNumber', errors: [t('errors.document-number-used')] }]);
        } else showFieldProblems(form, error);
      },
    },
  );
  return (
    <Modal
      open
      title={t('budget.appropriate')}
      okText={t('budget.appropriate')}
      okButtonProps={{ loading: enter.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {enter.error && <Trouble error={enter.error} />}
      <p className="faint">{t('budget.appropriateWhy')}</p>
      <Form form={form} layout="vertical" onFinish={enter.mutate}>
        <AmountField name="amountFen" label={t('budget.amountField')} />
        <Form.Item
          name="documentNumber"
          label={t('budget.documentField')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input maxLength={80} placeholder={t('budget.documentHint')} />
        </Form.Item>
        <Form.Item name="note" label={t('common.note')}>
          <Input maxLength={200} />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
