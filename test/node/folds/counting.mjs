/** How often each operation was called. */
export const fold = {
  empty: () => new Map(),
  step: (counts, { eventName }) => counts.set(eventName, (counts.get(eventName) ?? 0) + 1),
  send: (counts) => [...counts]
}
