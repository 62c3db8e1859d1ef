/**
 * ARNs of targets that CloudTrail adds to the envelope of some events.
 *
 * @module
 * @since 0.2.0
 */
import type { ResourceType } from '../payload/ResourceType.js'
import type { Envelope } from '../record/Envelope.js'
import { capturedBy, parseArn } from './Arn.js'
import { isShown, type Known, type Named, takeArn } from './Named.js'
import type { Target } from './Target.js'
import { placeholderValues } from './targetKey.js'

interface Added {
  readonly arn: string
  readonly type: ResourceType
  readonly captured: ReadonlyMap<string, string>
  readonly index: number
}

/** @internal The ARNs of resources of the service: by type, and by type and last name. */
export type AddedArns = ReadonlyMap<string, ReadonlyArray<Added>>

/** Two are enough to see that there are several. ARNs with the same last name differ in their parents. */
const maxArns = 8

const ownKey = (type: ResourceType, values: ReadonlyMap<string, string>): string =>
  JSON.stringify([type.name, ...type.own.map(({ name }) => values.get(name) ?? '')])

/** @internal */
export const addedArns = ({ service, types }: Known, { resources }: Envelope): AddedArns => {
  const found = new Map<string, Array<Added>>()
  const put = (key: string, added: Added): void => {
    const known = found.get(key)
    if (known === undefined) found.set(key, [added])
    else if (known.length < maxArns) known.push(added)
  }
  for (const [index, { ARN: arn }] of (resources ?? []).entries()) {
    const parts = isShown(arn) ? parseArn(arn) : undefined
    if (arn === undefined || parts?.service !== service) continue
    let isFirst = true
    for (const type of types.values()) {
      const captured = capturedBy(type, parts.resource)
      if (captured === undefined) continue
      const added = { arn, type, captured, index }
      if (isFirst) put('*', added)
      isFirst = false
      put(type.name, added)
      put(ownKey(type, captured), added)
    }
  }
  return found
}

/**
 * @internal Takes one of the ARNs, if it cannot belong to another target. `made` is the target without an ARN; `isOnly`
 * says whether it is the only target.
 */
export const takeAddedArn = (
  ofService: Known,
  added: AddedArns,
  named: Named,
  made: Target,
  isOnly: boolean
): boolean => {
  const { type } = named
  const known = placeholderValues(
    (service) => (service === ofService.service ? ofService.types : undefined),
    made
  )
  // An id that occurs only in ARNs cannot be compared.
  const isNamed =
    type !== undefined && !type.opaque && type.own.every(({ name }) => known.has(name))
  const candidates = added.get(isNamed ? ownKey(type, known) : (type?.name ?? '*')) ?? []
  const [first, ...others] = candidates.filter(({ type: { opaque, captures }, captured }) =>
    captures.every(
      ({ name, idle }) =>
        idle || opaque || !known.has(name) || known.get(name) === captured.get(name)
    )
  )
  if (first === undefined || (!isNamed && (!isOnly || others.length > 0))) return false
  const isNameless = named.id === undefined && named.name === undefined
  if (isNameless) named.from = ['resources', first.index, 'ARN']
  return takeArn(ofService, named, first.arn, isNameless)
}
