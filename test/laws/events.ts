import type * as fc from 'fast-check'
import { arbitraryMediaEvent } from 'mediatrail/testing'
import { dispatchOver, type OperationNodes } from '../../src/event/Dispatch.js'
import { services } from '../../src/services/MediaEvents.js'

export type Fields = { readonly [key: string]: unknown }

const dispatch = dispatchOver(services)

/** The shapes of a record that one of these properties made. */
export const nodesFor = (record: Fields): OperationNodes => {
  const nodes = dispatch(String(record['eventSource']), String(record['eventName']))
  if (nodes === undefined) throw new Error(`no shapes for ${record['eventSource']}`)
  return nodes
}

/** A canonical record of any operation. */
export const canonicalRecord: fc.Arbitrary<Fields> = arbitraryMediaEvent().map(
  (event) => event as unknown as Fields
)

/** How many cases a property is tried on: some hundreds with the tests, ten thousands in the script. */
export const cases = (usual: number): { readonly numRuns: number } => ({
  numRuns: Number(process.env['MEDIATRAIL_CASES'] ?? usual)
})

/** What the usual number of cases reaches at least; of fewer cases its share. */
export const reached = (least: number, usual: number): number =>
  least * Math.min(1, cases(usual).numRuns / usual)
