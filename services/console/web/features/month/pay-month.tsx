import { settlementEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { Reconciliation } from '@seal/contracts/finance/reconciliation';
import { formatYuan } from '@seal/kernel/money';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { fenOf } from '../../lib/fen-of.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { AmountField } from '../../ui/forms/amount-field.tsx';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { SubmitByEnter } from '../../ui/forms/submit-by-enter.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { useMonthAct } from './use-month-act.ts';

interface Fields {
  voucherNumber: string;
  paidOn: string;
  amountFen: string;
}

/** The refusals that are about one field. */
const fieldOf: Record<string, keyof Fields> = {
  'voucher-number-used': 'voucherNumber',
  'payment-exceeds-settled': 'amountFen',
  'returned-more-than-paid': 'amountFen',
};

/** What the treasury has paid, in full or in part, by its voucher. */
export function PayMonth({ it, onClose }: { it: Reconciliation; onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [form] = Form.useForm<Fields>();
  const today = shanghaiDay(new Date(serverNow()));
  const unpaidFen = it.settlement ? it.settlement.amountFen - it.settlement.paidFen : 0;
  const pay = useMonthAct(
    ({ voucherNumber, paidOn, amountFen }: Fields, key) => {
      const amount = fenOf(amountFen);
      const body = { month: it.month, amountFen: amount, voucherNumber, paidOn };
      return call(settlementEndpoints.pay, { params: { project }, body, key });
    },
    {
      words: ({ amountFen }) => t('month.payDone', { yuan: formatYuan(amountFen) }),
      onDone: onClose,
    },
  );
  const { error } = pay;
  useEffect(() => {
    if (!error) return;
    const name = fieldOf[error.code];
    if (name) form.setFields([{ name, errors: [t(`errors.${error.code}` as 'errors.internal')] }]);
    else showFieldProblems(form, error);
  }, [error, form, t]);
  const required = { required: true, whitespace: true, message: t('common.required') };
  return (
    <Modal
      open
      title={`${it.month} ${t('month.pay')}`}
      okText={t('month.pay')}
      okButtonProps={{ loading: pay.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {error && !fieldOf[error.code] && <Trouble error={error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          paidOn: today,
          amountFen: unpaidFen > 0 ? formatYuan(unpaidFen) : undefined,
        }}
        onFinish={pay.mutate}
      >
        <Form.Item name="voucherNumber" label={t('month.voucher')} rules={[required]}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <AmountField
          name="amountFen"
          label={t('month.payAmount')}
          help={t('month.payHint', { yuan: formatYuan(unpaidFen) })}
        />
        <Form.Item name="paidOn" label={t('month.paidOn')} rules={[required]}>
          <Input type="date" max={today} />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
