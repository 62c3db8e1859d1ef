/**
 * io-ts codecs whose errors do not contain the rejected values.
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
 * An io-ts codec that is also a Standard Schema. Its errors have a message and no value, so `PathReporter` prints the
 * position of the error, including the index, and nothing of the record: `[3].eventSource: expected a non-empty string,
 * found nothing`.
 *
 * *Gotcha:* combinators around it, such as `t.array`, may add values to an error, such as the whole array.
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
  // PathReporter prints only the message, so the message contains the path.
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

/** @internal A codec of typed views: `is` returns true for a value that decodes to itself. */
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

/** @internal A codec from a decoder that gives reasons for a rejection. */
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
