/**
 * io-ts codecs whose errors hold no value of what they refuse.
 *
 * @module
 * @since 0.1.0
 */

import * as t from 'io-ts'
import { contextPath } from './contextPath.js'
import { type DecodeIssue, showIssue } from './DecodeIssue.js'
import * as E from './either.js'
import type { JsonSchemas, StandardSchema } from './StandardSchema.js'
import { total } from './total.js'

/**
 * An io-ts codec that is a Standard Schema too. It fails with a message and without the value, so `PathReporter` prints
 * where the fault is, index included, and nothing of the record: `[3].eventSource: expected a non-empty string, found nothing`.
 *
 * *Gotcha:* what the combinators around it add to an error, such as the whole array of a `t.array`, is io-ts's own.
 *
 * @category model
 * @since 0.1.0
 */
export interface Codec<A> extends t.Type<A, unknown>, StandardSchema<A> {}

const refuse = (
  issues: ReadonlyArray<DecodeIssue>,
  context: t.Context,
  type: t.Decoder<unknown, unknown>
): t.Validation<never> => {
  const key = context[context.length - 1]?.key ?? ''
  const here = [...context.slice(0, -1), { key, type }]
  // PathReporter prints the message alone, so the message has the way that leads here.
  const outer = contextPath(context)
  return t.failures(
    issues.map((issue) => ({
      value: undefined,
      context: [...here, ...issue.path.map((step) => ({ key: String(step), type }))],
      message: showIssue({ ...issue, path: [...outer, ...issue.path] })
    }))
  )
}

const unreadable: ReadonlyArray<DecodeIssue> = [
  {
    path: [],
    expected: 'a JSON value',
    found: 'nothing',
    hint: 'reading one of its members threw'
  }
]

type Decode<A> = (value: unknown) => E.Either<ReadonlyArray<DecodeIssue>, A>

/** @internal A codec of typed views: `is` holds for a value that decodes to itself. */
export const viewCodec = <A>(
  name: string,
  read: Decode<A>,
  encode: (a: A) => unknown,
  jsonSchema: JsonSchemas
): Codec<A> => {
  const decode = total(read, E.left(unreadable))
  const is = (value: unknown): value is A => {
    const decoded = decode(value)
    return E.isRight(decoded) && decoded.right === value
  }
  return codec(name, is, decode, encode, jsonSchema)
}

/** @internal A codec from a decoder that says why it refuses. */
export const codec = <A>(
  name: string,
  is: (value: unknown) => value is A,
  decode: Decode<A>,
  encode: (a: A) => unknown,
  jsonSchema: JsonSchemas
): Codec<A> => {
  const type: t.Type<A, unknown> = new t.Type<A, unknown>(
    name,
    is,
    (value, context) => {
      const result = decode(value)
      return E.isRight(result) ? result : refuse(result.left, context, type)
    },
    encode
  )
  return Object.assign(type, {
    '~standard': {
      version: 1 as const,
      vendor: 'mediatrail',
      validate: (value: unknown) => {
        const result = decode(value)
        return E.isRight(result)
          ? { value: result.right }
          : {
              issues: result.left.map((issue) => ({ message: showIssue(issue), path: issue.path }))
            }
      },
      jsonSchema
    }
  })
}
