interface Given<Value extends string> {
  label: string;
  options: { value: Value; text: string; count?: number | undefined }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** Choosing one leaves the others. */
  single?: boolean;
}

/** Filters that are on or off, each with how many it would show. */
export function Chips<Value extends string>({
  label,
  options,
  chosen,
  onChange,
  single = false,
}: Given<Value>) {
  const turn = (value: Value) => {
    if (single) return onChange([value]);
    onChange(chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value]);
  };
  return (
    <div className="chips" role="group" aria-label={label}>
      {options.map(({ value, text, count }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(value)}
          onClick={() => turn(value)}
        >
          {text}
          {count !== undefined && <span className="chip-count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
