await new Promise(() => undefined)
export const aggregate = undefined
