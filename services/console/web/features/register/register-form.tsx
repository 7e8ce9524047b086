import { registrationEndpoints } from '@seal/contracts/registration/registration-endpoints';
import type { Registration } from '@seal/contracts/registration/registration';
import { normaliseUscc } from '@seal/kernel/uscc';
import { Button, Checkbox, Form, Input } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { EnterpriseFields } from './enterprise-fields.tsx';
import { CodeMarks } from './code-marks.tsx';
import { SimilarNames } from './similar-names.tsx';
import { toBody, type RegisterFields } from './to-body.ts';
import { useVerdict } from './use-verdict.ts';
import { VerdictPanel } from './verdict-panel.tsx';

export function RegisterForm({ onDone }: { onDone: (registration: Registration) => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [form] = Form.useForm<RegisterFields>();
  const frame = useRef<HTMLDivElement>(null);
  const code = (Form.useWatch('uscc', form) as string | undefined) ?? '';
  const name = (Form.useWatch('enterpriseName', form) as string | undefined) ?? '';
  const isFirst = (Form.useWatch('firstOpening', form) as boolean | undefined) ?? true;
  const verdict = useVerdict(code, isFirst);
  const register = useAct(
    (fields: RegisterFields, key) =>
      call(registrationEndpoints.register, { params: { project }, body: toBody(fields), key }),
    { onDone, onFailed: (error) => void showFieldProblems(form, error) },
  );
  const codeRule = {
    validator: () =>
      verdict.check?.ok ? Promise.resolve() : Promise.reject(new Error(t('register.codeWrong'))),
    validateTrigger: 'onSubmit',
  };

  /** Enter goes to the next field; on the last it is the form's own: it registers. */
  function goOn(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    const fields = [...frame.current!.querySelectorAll<HTMLInputElement>('input[type=text]')];
    const next = fields[fields.indexOf(event.target) + 1];
    if (!next || event.target.type !== 'text') return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div className="two-columns" ref={frame}>
      <Form<RegisterFields>
        form={form}
        className="card"
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        initialValues={{ firstOpening: true }}
        onFinish={register.mutate}
        onKeyDown={goOn}
      >
        {register.error && <Trouble error={register.error} />}
        <Form.Item name="uscc" label={t('register.code')} rules={[codeRule]}>
          <Input className="code-input" autoFocus placeholder={t('register.codeHint')} />
        </Form.Item>
        <CodeMarks code={normaliseUscc(code)} check={verdict.check} />
        <EnterpriseFields />
        <Form.Item name="firstOpening" valuePropName="checked">
          <Checkbox>{t('register.first')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={register.isPending}>
          {t('register.submit')}
        </Button>
      </Form>
      <aside className="card">
        <VerdictPanel verdict={verdict} />
        <SimilarNames name={name} />
      </aside>
    </div>
  );
}
