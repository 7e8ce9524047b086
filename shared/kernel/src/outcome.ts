/**
 * What an act gives back: a value, or a named refusal. Refusals are returned, bugs are thrown
 * (infra/docs/design.md, "How it is kept true", rule 7), so a caller that forgets a refusal doesn't
 * compile.
 */

/** One wrong field of an input: a JSON pointer (RFC 6901), a code, and words for a person. */
export type FieldError = { pointer: string; code: string; message: string };

/** A named "no". `code` is for programs and comes from a catalogue; `detail` is for a person. */
export type Refusal<Code extends string = string> = {
  code: Code;
  detail?: string;
  errors?: FieldError[];
};

export type Outcome<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** In: the value. Out: the outcome that carries it. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** In: a code, and where there is more to say, words and wrong fields. Out: a refused outcome. */
export function refuse<Code extends string>(
  code: Code,
  detail?: string,
  errors?: FieldError[],
): { ok: false; refusal: Refusal<Code> } {
  const refusal: Refusal<Code> = { code };
  if (detail !== undefined) refusal.detail = detail;
  if (errors !== undefined) refusal.errors = errors;
  return { ok: false, refusal };
}
