export const enWindow = {};
