import { Input } from 'antd';

interface Given {
  label: string;
  text: string;
  isOpen: boolean;
  onChange: (text: string) => void;
}

/** A cell to write into, or only its text for who may not. */
export function RemarkField({ label, text, isOpen, onChange }: Given) {
  if (!isOpen) return <span className="remark">{text || '—'}</span>;
  return (
    <Input.TextArea
      className="remark"
      aria-label={label}
      value={text}
      maxLength={500}
      rows={2}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
