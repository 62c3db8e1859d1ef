/**
 * Paths without anything that a user of AWS wrote.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import { dispatchOver } from '../event/Dispatch.js'
import { nodeOf } from '../event/fields.js'
import { membersOf, type Node } from '../payload/Shape.js'
import { scrubText } from '../payload/scrubText.js'
import type { Envelope } from '../record/Envelope.js'
import { services } from '../services/MediaEvents.js'

/** How AWS writes the names of members and operations; more consecutive digits than in `2160` may be an id. */
const name = /^(?=.{2,64}$)[A-Za-z]+(?:\d{1,4}[A-Za-z]+)*(?:\d{1,4})?$/

/** @internal A name, if it may be one of AWS's, else `*`. */
export const publicName = (text: string): string =>
  name.test(text) && scrubText(text) === text ? text : '*'

/**
 * How AWS writes the constants of its enumerations: all but one of the 3,700 of today. No dot, colon or slash, so it
 * cannot be a host, an address or an ARN; more consecutive digits than in `CBR-AAC_HQ-192000` may be an id.
 */
const constant = /^(?=.{1,64}$)(?!.*\d{7})[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/

/** @internal A constant, if it may be one of AWS's, else `*`. */
export const publicConstant = (text: string): string =>
  constant.test(text) && scrubText(text) === text ? text : '*'

const dispatch = /*#__PURE__*/ dispatchOver(services)

/** Members of the models are kept; indexes, keys of maps and everything below an unknown key are `*`. */
const stepFrom = (
  node: Node | undefined,
  step: string | number
): readonly [string, Node | undefined] => {
  switch (node?.kind) {
    case 'struct': {
      const member = membersOf(node).get(String(step))
      return member === undefined
        ? [publicName(String(step)), undefined]
        : [member.key, member.node]
    }
    case 'list':
    case 'map':
      return ['*', node.element]
    default:
      return ['*', undefined]
  }
}

/** @internal `requestParameters.tags.*`: the path of a note in a form that is the same for all records. */
export const generalPath = (event: Envelope, path: Path): string => {
  let node: Node | undefined = nodeOf(dispatch, event)
  const steps: Array<string> = []
  for (const step of path) {
    const [shown, next] = stepFrom(node, step)
    steps.push(shown)
    node = next
  }
  return steps.join('.')
}
