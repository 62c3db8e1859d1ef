//#region stops

// stops.ts
import { count, groupBy } from 'mediatrail/aggregate'

export const aggregate = groupBy('operation', (event) => event.eventName, count)

//#endregion stops
