import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api/api-error.ts';
import { SubmitByEnter } from './submit-by-enter.tsx';
import { Trouble } from '../errors/trouble.tsx';

interface Given {
  title: string;
  /** What the one field asks for. */
  label: string;
  okText: string;
  /** What follows from it, where that can't be undone. */
  why?: string;
  danger?: boolean;
  initial?: string;
  act: { isPending: boolean; error: ApiError | null };
  onSubmit: (text: string) => void;
  onClose: () => void;
}

/** An act that needs one line of words: a reason, an answer, a name. */
export function TextDialog(given: Given) {
  const { title, label, okText, why, danger = false, initial, act, onSubmit, onClose } = given;
  const { t } = useTranslation();
  const [form] = Form.useForm<{ text: string }>();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('common.close')}
      okButtonProps={{ danger, loading: act.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {why && <p>{why}</p>}
      {act.error && <Trouble error={act.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: initial }}
        onFinish={({ text }) => onSubmit(text.trim())}
      >
        <Form.Item
          name="text"
          label={label}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
