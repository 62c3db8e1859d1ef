export const fold = { empty: 1 }
