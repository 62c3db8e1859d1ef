/** How many events there are: no fold does less. */
export const fold = { empty: () => 0, step: (found) => found + 1 }
