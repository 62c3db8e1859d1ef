/**
 * Names of CloudFormation that no model has: candidates for a row by hand, once a page of the API shows them, since CloudFormation
 * renames some.
 *
 * @module
 */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { ServiceTable } from '../src/payload/ServiceTable.js'
import { shapesOf } from '../src/payload/Shape.js'
import { passedOver } from './additions.js'

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** `AWS::MediaPackage` has the resources of VOD too. */
const sourceNames = (type: string): ReadonlyArray<string> => {
  const service = plain(type.split('::')[1] ?? '')
  return service === 'mediapackage' ? [service, 'mediapackagevod'] : [service]
}

const keysOf = (tables: ReadonlyArray<ServiceTable<unknown>>): ReadonlySet<string> =>
  new Set(
    tables.flatMap((table) =>
      [...shapesOf(table).values()].flatMap((line) =>
        line.split(' ').map((word) => plain(word.split(':')[0] ?? ''))
      )
    )
  )

/** A line each: the type of resource, the property, and the values that CloudFormation allows. */
export const candidates = (tables: ReadonlyArray<ServiceTable<unknown>>): ReadonlyArray<string> => {
  const spec = loadAwsServiceSpecSync()
  const found = spec.all('resource').flatMap((resource) => {
    const type = resource.cloudFormationType
    const names = sourceNames(type)
    const own = tables.filter(({ eventSource }) =>
      names.includes(plain(eventSource.replace(/\.amazonaws\.com$/, '')))
    )
    if (own.length === 0) return []
    const keys = keysOf(own)
    const definitions = spec.follow('usesType', resource).map(({ entity }) => entity)
    return [resource, ...definitions].flatMap(({ properties }) =>
      Object.keys(properties)
        .filter((name) => !keys.has(plain(name)) && !passedOver.has(`${names[0]} ${name}`))
        .map((name) => `${type} ${name}`)
    )
  })
  return [...new Set(found)].sort()
}
