export const enEngraver = {};
