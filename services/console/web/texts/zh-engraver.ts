export const zhEngraver = {};
