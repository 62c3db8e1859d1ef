/**
 * The members of a payload, as the rows of operations refer to them.
 *
 * @module
 */
import { type Shapes, shapeOf } from '../Shapes.js'

/** A member of a structure, and its contents. */
export interface Member {
  readonly key: string
  readonly kind: 'string' | 'list' | 'structure' | 'other'
  readonly required: boolean
  readonly secret: boolean
  readonly isEnumeration: boolean
  /** The structure, or that of the list elements. */
  readonly structure: string | undefined
}

/** Only letters and digits: the same for two spellings of one name. */
export const normal = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The members of a structure; none if there is no structure. */
export const membersOf = (shapes: Shapes, structure: string | undefined): ReadonlyArray<Member> =>
  shapes.structures
    .find(({ name }) => name === structure)
    ?.members.map(({ key, shape: name, required, secret }): Member => {
      const shape = shapeOf(shapes.model, name)
      const element = shape.type === 'list' ? shapeOf(shapes.model, shape.element) : undefined
      return {
        key,
        required,
        secret,
        isEnumeration: 'values' in shape && shape.values.length > 0,
        kind:
          shape.type === 'string' || shape.type === 'list' || shape.type === 'structure'
            ? shape.type
            : 'other',
        structure:
          shape.type === 'structure'
            ? name
            : shape.type === 'list' && element?.type === 'structure'
              ? shape.element
              : undefined
      }
    }) ?? []

/** The member with a name, whatever its spelling. */
export const memberOf = (members: ReadonlyArray<Member>, name: string): Member | undefined =>
  members.find(({ key }) => normal(key) === normal(name))

/**
 * A path in canonical keys: throws for a path that the model does not have, that ends in anything but a string, or that
 * ends in a secret or an enumeration value.
 */
export const canonicalPath = (
  shapes: Shapes,
  structure: string | undefined,
  path: string,
  ends: 'string' | 'list' | 'deciding',
  where: string
): string => {
  const steps = path.split('.')
  let at = structure
  return steps
    .map((step, i) => {
      const isList = step.endsWith('[]')
      const member = memberOf(membersOf(shapes, at), step)
      const wrong = (why: string): Error => new Error(`${where}: ${path} ${why}: correct the row`)
      if (member === undefined) throw wrong(`is not a path of ${shapes.model.name}, at ${step}`)
      if (member.secret) throw wrong('leads to a secret')
      if (ends !== 'list' && isList !== (member.kind === 'list'))
        throw wrong('is a list, or is none')
      if (i === steps.length - 1 && ends === 'string') {
        if (member.isEnumeration) throw wrong('is an enumeration')
        if (!isList && member.kind !== 'string') throw wrong('is not a string')
      }
      at = member.structure
      return `${member.key}${isList ? '[]' : ''}`
    })
    .join('.')
}
