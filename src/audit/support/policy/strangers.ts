/**
 * Which strangers a resource policy lets in. A stranger is a caller that is neither the owner of the resource nor
 * trusted by the owner.
 *
 * Each type of caller that the policy could distinguish is tested: an unsigned request, a principal of some account, a
 * service that acts for one, and the accounts that the policy names. Source addresses are evaluated for the whole
 * internet at once.
 *
 * @module
 * @since 0.2.0
 */
import { type AddressRange, parseRange, piecesBy } from '../AddressRange.js'
import { reachOfPieces } from '../reach.js'
import { isTrustedRole } from '../trustedRoles.js'
import { callsOf } from './calls.js'
import { combinationsOf, mentionsOf } from './combinations.js'
import { isKnownOperator, variablesOf } from './condition.js'
import {
  isKnownKey,
  principalArns,
  type Surroundings,
  type Values,
  valuesFor
} from './contextValues.js'
import { type Caller, isAllowed } from './decide.js'
import { type Condition, parsePolicy, type Statement } from './Policy.js'

/** @internal The strangers that a policy lets in. */
export interface Strangers {
  /** Any caller, or any caller with an AWS account. */
  readonly anyone: boolean
  /** AWS services that act for any of their customers. */
  readonly services: ReadonlyArray<string>
  /** Accounts in the policy that are neither the owner's nor trusted. */
  readonly accounts: ReadonlyArray<string>
  /** False if the result depends on something unknown: an unknown context key, or more combinations than are tested. */
  readonly isClear: boolean
}

/** @internal The owner of the resource, and whom the owner trusts. */
export interface Owner extends Surroundings {
  /** Accounts. */
  readonly trusted: ReadonlyArray<string>
  /** ARNs of roles, in accounts that are not necessarily trusted. */
  readonly roles: ReadonlyArray<string>
}

/** The most combinations that are tested: no policy written by hand needs more. */
const maxTries = 20_000

/** In UTF-16 code units; the limit of every service is less than half of this. */
const longestPolicy = 65_536

const unclear: Strangers = { anyone: false, services: [], accounts: [], isClear: false }

const sourceIp = 'aws:sourceip'

const addressOf = ({ version, first }: AddressRange): string =>
  version === 4
    ? [24n, 16n, 8n, 0n].map((shift) => String((first >> shift) & 255n)).join('.')
    : Array.from({ length: 8 }, (_, i) =>
        ((first >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)
      ).join(':')

/** Whether the policy lets a caller in; undefined if there are too many combinations. */
type Answer = boolean | undefined

const letsIn = (
  statements: ReadonlyArray<Statement>,
  allow: Statement,
  caller: Caller,
  owner: Owner,
  isGenerous: boolean
): Answer => {
  const deciding = statements.filter((one) => one === allow || !one.allows)
  const calls = callsOf(allow, deciding, caller)
  if (calls.length === 0) return false
  const mentions = mentionsOf(deciding)
  const ranges = (mentions.get(sourceIp) ?? []).flatMap((one) => parseRange(one) ?? [])
  // A call from inside a VPC has no address on the internet.
  const places = mentions.has(sourceIp) ? [undefined, ...piecesBy(ranges)] : [undefined]
  const combinations = combinationsOf(
    [...mentions]
      .filter(([key]) => key !== sourceIp)
      .map(([key, named]) => [key, valuesFor(key, caller, named, owner, isGenerous)] as const),
    maxTries
  )
  if (combinations === undefined || combinations.length * places.length * calls.length > maxTries)
    return undefined
  const isOpenFrom = (place: AddressRange | undefined): boolean =>
    combinations.some((values) => {
      const contextOf = (key: string): Values =>
        key !== sourceIp ? values.get(key) : place === undefined ? undefined : [addressOf(place)]
      return calls.some((call) => isAllowed(deciding, { ...call, contextOf }))
    })
  if (isOpenFrom(undefined)) return true
  const open = places.flatMap((place) => (place !== undefined && isOpenFrom(place) ? [place] : []))
  return reachOfPieces(open) !== 'some'
}

const isEvaluated = (key: string): boolean => key === sourceIp || isKnownKey(key)

/** Whether it is known how to test a condition: the value of an unknown variable could be anything. */
const isKnown = (condition: Condition): boolean =>
  isKnownOperator(condition.operator) && variablesOf(condition).every(({ key }) => isEvaluated(key))

const account = /(?<!\d)\d{12}(?!\d)/g

const accountsIn = (text: string): ReadonlyArray<string> => [
  ...new Set(Array.from(text.matchAll(account), ([found]) => found))
]

/** An account that the policy does not name. */
const unnamedAccount = (named: ReadonlyArray<string>): string =>
  Array.from({ length: named.length + 1 }, (_, i) => String(999_999_999_999 - i)).find(
    (one) => !named.includes(one)
  ) ?? ''

const valuesOf = ({ principals, conditions }: Statement): ReadonlyArray<string> => [
  ...principals.aws,
  ...conditions.flatMap(({ values }) => values)
]

const serviceName = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/

const servicesIn = (statements: ReadonlyArray<Statement>): ReadonlyArray<string> => {
  const named = statements.flatMap(({ principals: { services }, conditions }) => [
    ...services.map((service) => (service === '*' ? 'any.amazonaws.com' : service)),
    ...conditions.flatMap(({ values }) => values.filter((value) => serviceName.test(value)))
  ])
  return [...new Set([...named, 'cloudfront.amazonaws.com'])]
}

/** @internal Undefined if the text is not a policy. */
export const strangersLetIn = (text: string, owner: Owner): Strangers | undefined => {
  if (text.length > longestPolicy) return unclear
  const statements = parsePolicy(text)
  if (statements === undefined) return undefined
  const named = accountsIn(text)
  const unnamed = unnamedAccount([...named, owner.own, ...owner.trusted])
  const mentioned = statements.flatMap(valuesOf)
  const services = servicesIn(statements)
  let isClear = statements.every(
    ({ principals: { hasOthers }, conditions }) => !hasOthers && conditions.every(isKnown)
  )
  const isLetIn = (caller: Caller): boolean => {
    const answers = statements
      .filter(({ allows }) => allows)
      .map((allow) => {
        const strict = letsIn(statements, allow, caller, owner, false)
        const keys = [...mentionsOf(statements).keys()]
        return strict === false && !keys.every(isEvaluated)
          ? letsIn(statements, allow, caller, owner, true) === false
            ? false
            : undefined
          : strict
      })
    if (answers.includes(true)) return true
    if (answers.includes(undefined)) isClear = false
    return false
  }
  const providers = statements.flatMap(({ principals: { federated } }) => federated)
  const byLogin = (isIts: (provider: string) => boolean): ReadonlyArray<Caller> =>
    providers.filter(isIts).map((provider) => ({ kind: 'federated', provider }))
  const ofAccount = (of: string): ReadonlyArray<Caller> => [
    ...principalArns(of, mentioned)
      .filter((arn) => !isTrustedRole(arn, owner))
      .map((arn) => ({ kind: 'principal', account: of, arn }) as const),
    ...byLogin((provider) => provider.startsWith('arn:') && provider.includes(`:${of}:`))
  ]
  const byService = (of: string): ReadonlyArray<Caller> =>
    services.map((service) => ({ kind: 'service', account: of, service }))
  const anyone = [
    { kind: 'anonymous' } as const,
    ...byLogin((provider) => !provider.startsWith('arn:')),
    ...ofAccount(unnamed)
  ].some(isLetIn)
  return {
    anyone,
    services: anyone
      ? []
      : services.filter((service) => isLetIn({ kind: 'service', account: unnamed, service })),
    accounts: anyone
      ? []
      : named
          .filter((of) => of !== owner.own && !owner.trusted.includes(of))
          .filter((of) => [...ofAccount(of), ...byService(of)].some(isLetIn)),
    isClear
  }
}
