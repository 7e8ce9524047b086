export const zhPublic = {};
