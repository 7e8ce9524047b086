import { describeError } from '../runtime/log.ts';

/**
 * A done job leaves nothing: MongoDB holds the truth. Of failed ones the newest stay for a week,
 * for an administrator to look at; more would only be memory that Redis may not have.
 */
export const leaveFailures = {
  removeOnComplete: true,
  removeOnFail: { count: 100, age: 7 * 24 * 3_600 },
} as const;

/**
 * What Redis keeps of a failure is its name and place, as in the log: a driver's words may quote
 * values.
 */
export function failPlainly<Args extends unknown[], T>(
  work: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      const { name, code, where } = describeError(error);
      const plain = new Error(typeof code === 'string' ? `${name} ${code}` : name);
      plain.name = name;
      plain.stack = `${name}\n${where ?? ''}`;
      throw plain;
    }
  };
}
