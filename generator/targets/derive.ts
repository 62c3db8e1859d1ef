/**
 * Derives the rows of operations from their names, the IAM types, and the members of the models.
 *
 * @module
 */
import type { OperationModel } from '../Model.js'
import type { Shapes } from '../Shapes.js'
import type { IamService } from './iam.js'
import { type Member, memberOf, membersOf } from './Members.js'
import { namingOf } from './naming.js'
import { besideInResponse, inRequest, inResponse } from './selectors.js'
import type { Types } from './types.js'

/** Operations on the tags of the resource with an ARN. */
const tagging = /^(?:(?:Tag|Untag|ListTagsFor)(?:Global)?Resource|(?:Create|Delete)Tags)$/

const ofTags = (operation: string, request: ReadonlyArray<Member>): string | undefined => {
  const member = request.find(({ key }) => /^resource-?arn$|^arn$|^resource$/i.test(key))
  const verb = operation.startsWith('List') ? 'list' : 'update'
  return member === undefined ? undefined : `${verb}/tags; * arn>${member.key}`
}

/** ` ^ id>clusterId`: the parents of a resource, as far as the payloads contain them. */
const parentsOf = (
  shapes: Shapes,
  types: Types,
  request: ReadonlyArray<Member>,
  output: string | undefined,
  type: string
): string => {
  const parent = types.get(type)?.parent
  if (parent === undefined) return ''
  const selectors = [
    ...inRequest(shapes, types, request, parent, false),
    ...besideInResponse(shapes, types, output, parent)
  ]
  return selectors.length === 0
    ? ''
    : ` ^ ${selectors.join(' ')}${parentsOf(shapes, types, request, output, parent)}`
}

const depthOf = (types: Types, type: string | undefined): number =>
  type === undefined ? 0 : 1 + depthOf(types, types.get(type)?.parent)

/** The resource whose contents are listed: the innermost one that the request must name. */
const listedIn = (
  shapes: Shapes,
  types: Types,
  request: ReadonlyArray<Member>
): string | undefined => {
  const required = request.filter((member) => member.required)
  const [innermost] = [...types.keys()]
    .filter((type) => inRequest(shapes, types, required, type, false).length > 0)
    .sort((a, b) => depthOf(types, b) - depthOf(types, a))
  return innermost === undefined
    ? undefined
    : `${innermost} ${inRequest(shapes, types, required, innermost, false).join(' ')}${parentsOf(shapes, types, required, undefined, innermost)}`
}

/** A resource that is being created has a name before it has an id. */
const nameOfNew = (verb: string, request: ReadonlyArray<Member>): ReadonlyArray<string> => {
  const name = verb === 'create' ? memberOf(request, 'name') : undefined
  return name === undefined ? [] : [`name>${name.key}`]
}

/** The row of an operation; undefined if it cannot be derived. */
export const derive = (
  shapes: Shapes,
  { name, input, output }: OperationModel,
  iam: IamService,
  types: Types
): string | undefined => {
  const request = membersOf(shapes, input)
  if (tagging.test(name)) return ofTags(name, request)
  const naming = namingOf(name, types, iam.actions.get(name.toLowerCase()) ?? [])
  if (naming?.type === undefined) return undefined
  const { verb, part, type } = naming
  const action = part === undefined ? verb : `${verb}/${part}`
  if (verb === 'list') {
    const target = listedIn(shapes, types, request)
    return target === undefined ? action : `${action}; ${target}`
  }
  const selectors = new Set([
    ...inRequest(shapes, types, request, type, true),
    ...nameOfNew(verb, request),
    ...inResponse(shapes, types, output, type)
  ])
  return selectors.size === 0
    ? undefined
    : `${action}; ${type} ${[...selectors].join(' ')}${parentsOf(shapes, types, request, output, type)}`
}
