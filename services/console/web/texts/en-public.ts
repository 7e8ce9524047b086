export const enPublic = {};
