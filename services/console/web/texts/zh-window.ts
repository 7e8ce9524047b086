export const zhWindow = {};
