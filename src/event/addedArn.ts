/**
 * ARNs of targets that CloudTrail adds to the envelope of some events.
 *
 * @module
 * @since 0.2.0
 */
import type { Envelope } from '../record/Envelope.js'
import { capturedBy, parseArn, typeOfResource } from './Arn.js'
import { isShown, type Known, type Named, takeArn } from './Named.js'
import type { Target } from './Target.js'
import { placeholderValues } from './targetKey.js'

/**
 * @internal Takes an ARN of the envelope, if it can be no other's. `made` is the target without it, and `isOnly` whether there is
 * no other of its type.
 */
export const takeAddedArn = (
  asked: Known,
  { resources = [] }: Envelope,
  named: Named,
  made: Target,
  isOnly: boolean
): boolean => {
  const known = placeholderValues(
    (service) => (service === asked.service ? asked.types : undefined),
    made
  )
  const isNamed = named.type?.opaque !== true && named.type?.own.some(({ name }) => known.has(name))
  const fitting = (resources ?? []).flatMap(({ ARN }, i) => {
    const parts = isShown(ARN) ? parseArn(ARN) : undefined
    if (ARN === undefined || parts?.service !== asked.service) return []
    const type = typeOfResource(asked.types, parts.resource)
    if (type === undefined || (named.type !== undefined && named.type !== type)) return []
    const captured = capturedBy(type, parts.resource)
    const isOther = type.captures.some(
      ({ name, idle }) =>
        !idle && !type.opaque && known.has(name) && known.get(name) !== captured?.get(name)
    )
    return isOther ? [] : [{ ARN, i }]
  })
  const [first, ...others] = fitting
  if (first === undefined || (!isNamed && (!isOnly || others.length > 0))) return false
  const isNameless = named.id === undefined && named.name === undefined
  if (isNameless) named.from = ['resources', first.i, 'ARN']
  return takeArn(asked, named, first.ARN, isNameless)
}
