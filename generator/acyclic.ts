/**
 * A model without recursive shapes, since anything that traverses the tables would never end. The member that closes a
 * cycle becomes any JSON, or a secret as a whole if there are secrets in it.
 *
 * @module
 */
import type { Model, ShapeModel } from './Model.js'
import { secrets } from './secrets.js'

const anyJson = 'any JSON'
const secretJson = 'any secret JSON'

/**
 * The members, as `Structure.Member`, that refer back to a structure that contains them, in the order in which requests
 * and responses reach them.
 */
const closing = (model: Model): ReadonlySet<string> => {
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (name: string, above: ReadonlySet<string>, by: string): void => {
    const shape = model.shapes.get(name)
    if (above.has(name)) found.add(by)
    else if (shape?.type === 'list' || shape?.type === 'map') visit(shape.element, above, by)
    else if (shape?.type === 'structure' && !done.has(name)) {
      for (const member of shape.members)
        visit(member.shape, new Set([...above, name]), `${name}.${member.name}`)
      done.add(name)
    }
  }
  for (const { input, output } of model.operations)
    for (const top of [input, output]) if (top !== undefined) visit(top, new Set(), '')
  return found
}

const holdsSecrets = (model: Model, name: string, seen: Set<string> = new Set()): boolean => {
  const shape = model.shapes.get(name)
  if (shape === undefined || seen.has(name)) return false
  seen.add(name)
  if (shape.type !== 'structure')
    return shape.sensitive || ('element' in shape && holdsSecrets(model, shape.element, seen))
  return shape.members.some(
    (member) =>
      secrets.some((row) => row.model === model.name && row.member === `${name}.${member.name}`) ||
      holdsSecrets(model, member.shape, seen)
  )
}

/** The same model without recursive shapes. */
export const acyclic = (model: Model): Model => {
  const cut = closing(model)
  if (cut.size === 0) return model
  const shapes = Array.from(model.shapes, ([name, shape]): [string, ShapeModel] => [
    name,
    shape.type !== 'structure'
      ? shape
      : {
          ...shape,
          members: shape.members.map((member) =>
            cut.has(`${name}.${member.name}`)
              ? { ...member, shape: holdsSecrets(model, member.shape) ? secretJson : anyJson }
              : member
          )
        }
  ])
  const json = (sensitive: boolean): ShapeModel => ({ type: 'json', values: [], sensitive })
  return {
    ...model,
    shapes: new Map([...shapes, [anyJson, json(false)], [secretJson, json(true)]])
  }
}
