/**
 * Records that no schema may accept: one value has the wrong type, in the envelope or as deep as possible.
 *
 * @module
 */
import { dispatchOver } from '../src/event/Dispatch.js'
import { services } from '../src/services/MediaEvents.js'
import { changeAt, type Site, sitesOf } from '../src/testing/sites.js'

type Fields = { readonly [key: string]: unknown }

const dispatch = dispatchOver(services)

const scalars: ReadonlySet<Site['node']['kind']> = new Set([
  'string',
  'capped',
  'host',
  'number',
  'boolean',
  'timestamp',
  'flag'
])

/** A list is not a scalar of any type. */
const broken = (record: Fields, { path }: Site): unknown =>
  changeAt(record, path.slice(0, -1), (container) => {
    const last = path.at(-1)
    return Array.isArray(container)
      ? container.map((element, i) => (i === last ? [] : element))
      : { ...(container as Fields), [last ?? '']: [] }
  })

/** The keys that determine the schema must not change. */
const isTold = ({ path }: Site): boolean => path[0] === 'eventSource' || path[0] === 'eventName'

export const brokenOnes = (record: Fields): ReadonlyArray<unknown> => {
  const nodes = dispatch(String(record['eventSource']), String(record['eventName']))
  if (nodes === undefined) return []
  const sites = sitesOf(nodes.record, record).filter(
    (site) => scalars.has(site.node.kind) && !isTold(site)
  )
  const deepest = [...sites].sort((a, b) => b.path.length - a.path.length).slice(0, 1)
  return [...deepest, ...sites.slice(-1)].map((site) => broken(record, site))
}
