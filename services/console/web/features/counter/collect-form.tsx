import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOrderAct } from '../../entities/order/use-order-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';

interface Fields {
  collector: { name: string; idLast4: string };
  checkedBy: string;
}

/** Who takes the seals, and how that was checked. */
export function CollectForm({ order, onDone }: { order: Order; onDone: (order: Order) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const collect = useOrderAct(engravingEndpoints.collectOrder, onDone);
  // What is recorded is Chinese, whatever language the screen speaks: it is printed on the slip.
  const ways = [
    { value: '核验身份证原件', label: t('counter.byId') },
    { value: '核验电子证照', label: t('counter.byCard') },
    { value: '核验授权委托书及身份证', label: t('counter.byProxy') },
  ];
  const required = { required: true, whitespace: true, message: t('common.required') };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      autoComplete="off"
      initialValues={{ checkedBy: ways[0]!.value }}
      onFinish={({ collector, checkedBy }) =>
        collect.mutate(
          {
            order: order.id,
            body: {
              collector: { name: collector.name.trim(), idLast4: collector.idLast4.toUpperCase() },
              checkedBy,
            },
          },
          { onError: (error) => void showFieldProblems(form, error) },
        )
      }
    >
      <h2>{t('counter.collect')}</h2>
      {collect.error && <Trouble error={collect.error} />}
      <Form.Item name={['collector', 'name']} label={t('counter.collectorName')} rules={[required]}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item
        name={['collector', 'idLast4']}
        label={t('counter.idLast4')}
        rules={[required, { pattern: /^\d{3}[\dXx]$/, message: t('counter.idWrong') }]}
      >
        <Input maxLength={4} className="counter-id" />
      </Form.Item>
      <Form.Item name="checkedBy" label={t('counter.checkedBy')} rules={[required]}>
        <Select options={ways} />
      </Form.Item>
      <p className="faint">{t('counter.sign')}</p>
      <Button type="primary" size="large" htmlType="submit" loading={collect.isPending}>
        {t('counter.collectSubmit')}
      </Button>
    </Form>
  );
}
