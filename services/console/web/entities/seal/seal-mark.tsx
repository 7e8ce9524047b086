/** The mark of the service: a square seal. */
export function SealMark({ size }: { size: number }) {
  return <img src="/favicon.svg" alt="" width={size} height={size} />;
}
