import type { FormInstance } from 'antd';
import { ApiError } from '../../lib/api/api-error.ts';
import { fieldWords } from './field-words.ts';

/**
 * Puts what the service says of single fields at those fields. `/contact/phone` is the field named
 * ['contact', 'phone']. Answers whether any field took it; else the error stands above the form.
 */
export function showFieldProblems(form: FormInstance, error: unknown): boolean {
  const errors = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  const fields = errors
    .map((it) => ({
      name: it.pointer
        .split('/')
        .slice(1)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      errors: [fieldWords(it)],
    }))
    .filter(({ name }) => name.length > 0 && form.getFieldInstance(name) !== undefined);
  form.setFields(fields);
  const [first] = fields;
  if (first) form.getFieldInstance(first.name)?.focus?.();
  return fields.length > 0;
}
