export const fold = {
  empty: () => 0,
  step: (_, event) => {
    throw new RangeError(event.eventID)
  }
}
