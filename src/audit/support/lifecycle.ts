/**
 * Lifecycle policies of MediaStore that delete the objects in a container.
 *
 * @see https://docs.aws.amazon.com/mediastore/latest/ug/policies-object-lifecycle-components.html
 *
 * @module
 * @since 0.2.0
 */
import * as E from '../../core/either.js'
import { isObject } from '../../core/Json.js'
import { parseJson } from '../../delivery/parseJson.js'

/** The members of an object in a list; empty for anything else. */
const listAt = (value: unknown, key: string): ReadonlyArray<unknown> => {
  const list = isObject(value) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}

/**
 * @internal Whether a rule deletes objects by their age in days. Rules that count seconds keep the window of a live
 * stream short, which is the intended use of MediaStore.
 */
export const expiresByDays = (text: string | undefined): boolean => {
  const parsed = parseJson(text ?? '')
  return (
    E.isRight(parsed) &&
    listAt(parsed.right, 'rules').some(
      (rule) =>
        isObject(rule) &&
        rule['action'] === 'EXPIRE' &&
        listAt(rule['definition'], 'days_since_create').length > 0
    )
  )
}
