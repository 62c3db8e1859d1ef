/**
 * Verdicts that were looked at, and are to be left alone.
 *
 * @module
 * @since 0.1.0
 */
import * as t from 'io-ts'
import { isObject } from '../core/Json.js'
import { refinedString } from '../core/refinedString.js'
import { timestampOf } from '../payload/timestamp.js'
import { type Finding, ruleFailed, type Subject, type Undetermined } from './Verdict.js'

/**
 * Which verdicts to suppress, and why. Of the members that are given all must hold; a text that ends in `*` holds for
 * whatever begins like it. What is suppressed stays in the result, with the reason.
 *
 * @category model
 * @since 0.1.0
 */
export interface Suppression {
  /** The id of a rule, or `mediaconnect/*`. */
  readonly rule: string
  /** Who decided, and why: not empty. */
  readonly reason: string
  /** Holds no more from this time on, in ISO 8601: a date, or a date and a time. */
  readonly until?: string
  readonly messageId?: string
  readonly account?: string
  readonly region?: string
  /** As the verdict shows it. Without `callerAccount` it holds for callers of the account that the record was written for alone. */
  readonly principal?: string
  /** The account of the caller: needed for a principal of another account, whose name is the other account's choice. */
  readonly callerAccount?: string
  /** `medialive.amazonaws.com:StopChannel`, or `medialive.amazonaws.com:*`. */
  readonly operation?: string
  /** The address that the call came from. */
  readonly address?: string
  /** The key, the ARN, the id or the name of the resource, as the verdict has it. All resources of the call must match. */
  readonly resource?: string
  /**
   * Tags that the resource has, by their keys. All must match, and be in the record: the answers of many calls show the tags of their
   * resource, calls that create or tag it show those that they give, and no other record holds any. Who may tag a resource, or create one,
   * chooses them.
   */
  readonly tags?: { readonly [key: string]: string }
}

const text = refinedString('a text that is not empty', (value) => value.trim() !== '')

const day = /^\d{4}-\d\d-\d\d$/

/** A day is over when it starts: `until` names the first moment that is not meant. */
const millisecondsOf = (text: string): number | undefined => {
  const at = timestampOf(day.test(text) ? `${text}T00:00:00Z` : text)
  return at === undefined ? undefined : Date.parse(at.iso)
}

const time = refinedString('a time in ISO 8601', (value) => millisecondsOf(value) !== undefined)

type TagPatterns = NonNullable<Suppression['tags']>

/** One without tags would hold for all. */
const isTagPatterns = (value: unknown): value is TagPatterns =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((one) => typeof one === 'string' && one.trim() !== '')

const tagPatterns = new t.Type<TagPatterns, TagPatterns, unknown>(
  'tags by their keys, one at least',
  isTagPatterns,
  (value, context) => (isTagPatterns(value) ? t.success(value) : t.failure(undefined, context)),
  t.identity
)

const required = { rule: text, reason: text }

const optional = {
  until: time,
  messageId: text,
  account: text,
  region: text,
  principal: text,
  callerAccount: text,
  operation: text,
  address: text,
  resource: text,
  tags: tagPatterns
}

const members = Object.keys({ ...required, ...optional })

const misspelt = refinedString(`nothing: the members are ${members.join(', ')}`, () => false)

/** Or a misspelt `until` would hold for ever. */
const nothingElse = new t.Type<unknown>(
  'a suppression',
  (_): _ is unknown => true,
  (value, context) => {
    const unknown = isObject(value)
      ? Object.entries(value).filter(([key]) => !members.includes(key))
      : []
    return unknown.length === 0
      ? t.success(value)
      : t.failures(
          unknown.map(([key, inner]) => ({
            value: undefined,
            context: t.appendContext(context, key, misspelt, inner)
          }))
        )
  },
  t.identity
)

/**
 * The codec of a list of suppressions, for files of them. Members that a suppression does not have are refused.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Suppressions: t.Decoder<unknown, ReadonlyArray<Suppression>> = t.readonlyArray(
  t.intersection([t.type(required), t.partial(optional), nothingElse], 'a suppression'),
  'a list of suppressions'
) as t.Decoder<unknown, unknown> as t.Decoder<unknown, ReadonlyArray<Suppression>>

const fits = (pattern: string | undefined, value: string | undefined): boolean =>
  pattern === undefined ||
  (value !== undefined &&
    (pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern))

/** A batch on a resource and others is not about that resource alone, and the resources that are not listed may be any. */
const fitsAll = (pattern: string | undefined, { resources, otherResources }: Subject): boolean =>
  pattern === undefined ||
  (resources.length > 0 &&
    otherResources === undefined &&
    resources.every(({ key, arn, id, name }) =>
      [key, arn, id, name].some((text) => fits(pattern, text))
    ))

const fitsTags = (
  patterns: Suppression['tags'] = {},
  { tags = {} }: Pick<Subject, 'tags'>
): boolean =>
  Object.entries(patterns).every(([key, pattern]) =>
    fits(pattern, Object.hasOwn(tags, key) ? tags[key] : undefined)
  )

/** Whoever may name roles in another account could otherwise take the name of one's own. */
const fitsCaller = (
  { principal, callerAccount }: Suppression,
  { account, callerAccount: caller }: Subject
): boolean =>
  callerAccount !== undefined
    ? fits(callerAccount, caller)
    : principal === undefined || caller === undefined || caller === account

/** A time that cannot be read is over. */
const holdsAt = (until: string | undefined, now: string): boolean => {
  if (until === undefined) return true
  const end = millisecondsOf(until)
  const at = millisecondsOf(now)
  return end !== undefined && at !== undefined && at < end
}

/** @internal Whether a verdict is suppressed at a time. A rule that failed cannot be. */
export const suppresses =
  (verdict: Finding | Undetermined, now: string) =>
  (suppression: Suppression): boolean => {
    const { subject } = verdict
    const messageId = verdict._tag === 'Finding' ? verdict.messageId : undefined
    return (
      messageId !== ruleFailed &&
      fits(suppression.rule, verdict.rule) &&
      fits(suppression.messageId, messageId) &&
      fits(suppression.account, subject.account) &&
      fits(suppression.region, subject.region) &&
      fits(suppression.principal, subject.principal) &&
      fitsCaller(suppression, subject) &&
      fits(suppression.operation, `${subject.eventSource}:${subject.eventName}`) &&
      fits(suppression.address, subject.address) &&
      fitsAll(suppression.resource, subject) &&
      fitsTags(suppression.tags, subject) &&
      holdsAt(suppression.until, now)
    )
  }
