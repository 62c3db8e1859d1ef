/**
 * Names in CloudFormation and IAM that no model has: candidates for a hand-written row, once an API page shows them,
 * since CloudFormation renames some members, and some IAM actions are not calls.
 *
 * @module
 */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import { operationsOf, type ServiceTable } from '../src/payload/ServiceTable.js'
import { shapesOf } from '../src/payload/Shape.js'
import { passedOver } from './additions.js'
import { actionsOf } from './facts.js'
import { permissions } from './untyped.js'

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** `AWS::MediaPackage` also contains the resources of VOD. */
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

/** Actions that are neither operations of a model nor in the table of operations without one. */
const actionsIn = (tables: ReadonlyArray<ServiceTable<unknown>>): ReadonlyArray<string> =>
  tables.flatMap((table) => {
    const known = new Set(Array.from(operationsOf(table).keys(), plain))
    return actionsOf(table.eventSource)
      .filter(({ name }) => !known.has(plain(name)))
      .map(({ name }) => `${table.eventSource} ${name}`)
      .filter((line) => !permissions.has(line))
  })

const propertiesIn = (tables: ReadonlyArray<ServiceTable<unknown>>): ReadonlyArray<string> => {
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

/** One line each: the resource type and the property, or the event source and the action. */
export const candidates = (tables: ReadonlyArray<ServiceTable<unknown>>): ReadonlyArray<string> => [
  ...propertiesIn(tables),
  ...actionsIn(tables)
]
