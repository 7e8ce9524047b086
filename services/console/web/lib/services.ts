/** The services behind the console that are asked how they are and whether their records hold. */
export const SERVICES = ['registration', 'engraving', 'finance'] as const;

export type Service = (typeof SERVICES)[number];
