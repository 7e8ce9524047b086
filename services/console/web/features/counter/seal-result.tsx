import type { SealKind } from '@seal/contracts/common/seals';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Result {
  passed: boolean;
  note: string;
}

interface Given {
  kind: SealKind;
  /** The key that turns it. */
  number: number;
  sealCode: string | undefined;
  result: Result | undefined;
  onChange: (result: Partial<Result>) => void;
}

/** One seal at its acceptance: passed, or failed with a reason. */
export function SealResult({ kind, number, sealCode, result, onChange }: Given) {
  const { t } = useTranslation();
  const seal = t(`seals.${kind}`);
  return (
    <div className="counter-seal">
      <kbd>{number}</kbd>
      <span className="counter-seal-name">{seal}</span>
      <span className="figure faint">{sealCode}</span>
      <Radio.Group
        aria-label={t('counter.result', { seal })}
        optionType="button"
        value={result?.passed ?? null}
        options={[
          { value: true, label: `✓ ${t('order.passed')}` },
          { value: false, label: `✕ ${t('order.failed')}` },
        ]}
        onChange={({ target }) => onChange({ passed: target.value as boolean })}
      />
      {result?.passed === false && (
        <Input
          autoFocus
          maxLength={200}
          aria-label={t('counter.noteFor', { seal })}
          placeholder={t('counter.noteFor', { seal })}
          value={result.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      )}
    </div>
  );
}
