import './settings.css';
import { previewEndpoints } from '@seal/contracts/common/administration-endpoints';
import { projectEndpoints } from '@seal/contracts/projects/project-endpoints';
import type { ProjectPreview } from '@seal/contracts/projects/project-preview';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ChangePreview } from './change-preview.tsx';
import { type Fields, type Terms, toFields, toTerms } from './project-fields.ts';
import { SettingsForm } from './settings-form.tsx';

/** The terms of the project on screen: written, looked at in their effect, then saved. */
export function Screen() {
  const { t } = useTranslation();
  const { id } = useProject();
  const [form] = Form.useForm<Fields>();
  const found = useQuery({
    queryKey: ['project', id],
    queryFn: () => call(projectEndpoints.readProject, { params: { project: id } }),
    staleTime: Infinity,
  });
  const { preview, save, shown, hide } = useSettingsActs(form);
  const project = found.data;
  return (
    <Page title={t('settings.title')}>
      <p className="faint">{t('settings.why')}</p>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {!project && !found.error && <Waiting />}
      {preview.error && <Trouble error={preview.error} namesFields />}
      {save.error && <Trouble error={save.error} namesFields />}
      {project && (
        <Form
          form={form}
          layout="vertical"
          initialValues={toFields(project)}
          onFinish={(fields) => preview.mutate(toTerms(fields, project))}
        >
          <SettingsForm />
          <Button type="primary" htmlType="submit" loading={preview.isPending}>
            {t('settings.preview')}
          </Button>
        </Form>
      )}
      {shown && project && (
        <ChangePreview
          preview={shown.preview}
          isOutdated={shown.preview.version !== project.version}
          isSaving={save.isPending}
          onSave={() => save.mutate({ terms: shown.terms, version: shown.preview.version })}
          onClose={hide}
        />
      )}
    </Page>
  );
}

/** Looking at the effect of what was typed, and saving what was looked at. */
function useSettingsActs(form: FormInstance<Fields>) {
  const { t } = useTranslation();
  const { id } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [shown, setShown] = useState<{ terms: Terms; preview: ProjectPreview }>();
  const preview = useAct(
    async (terms: Terms, actKey) => ({
      terms,
      preview: await call(previewEndpoints.previewProject, {
        params: { project: id },
        body: terms,
        key: actKey,
      }),
    }),
    { onDone: setShown, onFailed: (error) => void showFieldProblems(form, error) },
  );
  const save = useAct(
    ({ terms, version }: { terms: Terms; version: number }) =>
      call(projectEndpoints.changeProject, { params: { project: id }, body: terms, version }),
    {
      onDone(project) {
        setShown(undefined);
        queries.setQueryData(['project', id], project);
        form.setFieldsValue(toFields(project));
        void message.success(t('settings.saved', { version: project.version }));
        void queries.invalidateQueries({ queryKey: ['projects'] });
      },
      onFailed(error) {
        setShown(undefined);
        if (error.code !== 'version-mismatch') showFieldProblems(form, error);
      },
    },
  );
  return { preview, save, shown, hide: () => setShown(undefined) };
}
