/**
 * Verdicts that were reviewed, and are to be ignored.
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
 * Which verdicts to suppress, and why. All given members must match; a string that ends in `*` matches any that start
 * like it. Suppressed verdicts stay in the result, with the reason.
 *
 * @category model
 * @since 0.1.0
 */
export interface Suppression {
  /** The id of a rule, or `mediaconnect/*`. */
  readonly rule: string
  /** Who decided, and why: not empty. */
  readonly reason: string
  /** The suppression no longer applies from this time on, in ISO 8601: a date, or a date and a time. */
  readonly until?: string
  readonly messageId?: string
  readonly account?: string
  readonly region?: string
  /**
   * As the verdict shows it. Without `callerAccount`, it matches only callers in the account that received the record.
   */
  readonly principal?: string
  /**
   * The account of the caller: required for a principal of another account, since that account chooses the names of its
   * principals.
   */
  readonly callerAccount?: string
  /** `medialive.amazonaws.com:StopChannel`, or `medialive.amazonaws.com:*`. */
  readonly operation?: string
  /** The address of the caller. */
  readonly address?: string
  /** The key, the ARN, the id or the name of the resource, as in the verdict. All resources of the call must match. */
  readonly resource?: string
  /**
   * Tags of the resource, by key. All must match, and be in the record: the responses of many calls contain the tags of
   * their resource, and calls that create or tag it contain those that they set; no other record has any. Anyone who
   * may tag or create the resource chooses them.
   */
  readonly tags?: { readonly [key: string]: string }
}

const nonEmptyString = refinedString('a non-empty string', (value) => value.trim() !== '')

const day = /^\d{4}-\d\d-\d\d$/

/** A day has ended when the next one starts: `until` is exclusive. */
const millisecondsOf = (time: string): number | undefined => {
  const at = timestampOf(day.test(time) ? `${time}T00:00:00Z` : time)
  return at === undefined ? undefined : Date.parse(at.iso)
}

const time = refinedString('a time in ISO 8601', (value) => millisecondsOf(value) !== undefined)

type TagPatterns = NonNullable<Suppression['tags']>

/** An empty object would match everything. */
const isTagPatterns = (value: unknown): value is TagPatterns =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((one) => typeof one === 'string' && one.trim() !== '')

const tagPatterns = new t.Type<TagPatterns, TagPatterns, unknown>(
  'one or more tags, by key',
  isTagPatterns,
  (value, context) => (isTagPatterns(value) ? t.success(value) : t.failure(undefined, context)),
  t.identity
)

const required = { rule: nonEmptyString, reason: nonEmptyString }

const optional = {
  until: time,
  messageId: nonEmptyString,
  account: nonEmptyString,
  region: nonEmptyString,
  principal: nonEmptyString,
  callerAccount: nonEmptyString,
  operation: nonEmptyString,
  address: nonEmptyString,
  resource: nonEmptyString,
  tags: tagPatterns
}

const members = Object.keys({ ...required, ...optional })

const misspelt = refinedString(`no such member: the members are ${members.join(', ')}`, () => false)

/** Otherwise a misspelt `until` would make it permanent. */
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
 * The codec of a list of suppressions, for files of them. It rejects unknown members.
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

/**
 * A batch on this and other resources is not about this resource alone, and resources that are not listed may be any.
 */
const fitsAll = (pattern: string | undefined, { resources, otherResources }: Subject): boolean =>
  pattern === undefined ||
  (resources.length > 0 &&
    otherResources === undefined &&
    resources.every(({ key, arn, id, name }) =>
      [key, arn, id, name].some((value) => fits(pattern, value))
    ))

const fitsTags = (
  patterns: Suppression['tags'] = {},
  { tags = {} }: Pick<Subject, 'tags'>
): boolean =>
  Object.entries(patterns).every(([key, pattern]) =>
    fits(pattern, Object.hasOwn(tags, key) ? tags[key] : undefined)
  )

/** Otherwise anyone who can name roles in another account could use the name of yours. */
const fitsCaller = (
  { principal, callerAccount }: Suppression,
  { account, callerAccount: caller }: Subject
): boolean =>
  callerAccount !== undefined
    ? fits(callerAccount, caller)
    : principal === undefined || caller === undefined || caller === account

/** A suppression whose time cannot be parsed has ended. */
const holdsAt = (until: string | undefined, now: string): boolean => {
  if (until === undefined) return true
  const end = millisecondsOf(until)
  const at = millisecondsOf(now)
  return end !== undefined && at !== undefined && at < end
}

/** @internal Whether a verdict is suppressed at a given time. The failure of a rule cannot be suppressed. */
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
