export const fold = { empty: () => () => 1, step: (state) => state }
