/**
 * The values that a stranger can give a context key of a condition.
 *
 * Nothing is known about a stranger except what the policy asks for. So the values to test are those in the policy, as
 * far as a stranger can have them: anyone can send a header or tag a role of their own, but no one can be in someone
 * else's account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 *
 * @module
 * @since 0.2.0
 */
import type { Caller } from './decide.js'
import { arnParts, isLike } from './wildcard.js'

/** @internal The possible values of a key; undefined if the request may lack it. */
export type Values = ReadonlyArray<string> | undefined

/** @internal What the values depend on besides the policy. */
export interface Surroundings {
  /** The account of the resource. */
  readonly own: string
  /** When the policy was set: no call can be earlier. */
  readonly since: Date
}

const absent: ReadonlyArray<Values> = [undefined]

const each = (values: ReadonlyArray<string>): ReadonlyArray<Values> => values.map((one) => [one])

/** A text that matches a pattern, and that its author did not have in mind. */
const filled = (pattern: string): string => pattern.replace(/\*+/g, 'stranger').replaceAll('?', 'x')

const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern)

/**
 * Texts that match a pattern with too few colons for an ARN, derived from an ARN: the first wildcard of the pattern
 * matches any part of it.
 */
const madeOf = (arn: string, pattern: string): ReadonlyArray<string> => {
  const star = pattern.indexOf('*')
  if (star < 0) return []
  const rest = pattern
    .slice(star + 1)
    .replaceAll('*', '')
    .replaceAll('?', 'x')
  return Array.from({ length: arn.length + 1 }, (_, from) =>
    Array.from(
      { length: arn.length - from + 1 },
      (__, length) => pattern.slice(0, star) + arn.slice(from, from + length) + rest
    )
  ).flat()
}

/** An ARN of an account that matches a pattern, if there is one; at most one. */
const arnOf = (pattern: string, account: string, usual: string): ReadonlyArray<string> => {
  const parts = arnParts(pattern)
  if (parts === undefined)
    return madeOf(usual, pattern).filter((arn) => {
      const made = arnParts(arn)
      return made?.[0] === 'arn' && made[4] === account && /^(?:root$|\w+\/.)/.test(made[5] ?? '')
    })
  const [, , service, , of = '', resource = ''] = parts
  // The ARN of a bucket has no account; anyone can own a bucket if the pattern leaves its name open.
  const isOpen = of === '' ? service === 's3' && hasWildcard(resource) : isLike(account, of)
  return isOpen
    ? [parts.map((part, i) => (i === 4 && of !== '' ? account : filled(part))).join(':')]
    : []
}

/** @internal The ARNs that a principal of an account can have, out of those that match a pattern in the policy. */
export const principalArns = (
  account: string,
  mentioned: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const usual = `arn:aws:iam::${account}:role/stranger`
  return [...new Set([usual, ...mentioned.flatMap((one) => arnOf(one, account, usual))])]
}

/** Values that a stranger can choose: any value, or none. */
const anything = (mentioned: ReadonlyArray<string>): ReadonlyArray<Values> => [
  undefined,
  ['stranger'],
  // A pattern matches itself; for a number, a smaller and a larger one are tested, too.
  ...each(mentioned.flatMap((one) => [one, String(Number(one) - 1), String(Number(one) + 1)]))
]

/**
 * Values that belong to the owner or that AWS assigns: a stranger has another one, unless a pattern starts with a
 * wildcard.
 */
const another = (mentioned: ReadonlyArray<string>): ReadonlyArray<Values> => [
  undefined,
  ['stranger'],
  ...each(mentioned.filter((one) => hasWildcard(/^[^/:]*/.exec(one)?.[0] ?? '')).map(filled))
]

const flags: ReadonlyArray<Values> = [['true'], ['false']]

const times = (mentioned: ReadonlyArray<string>, since: Date): ReadonlyArray<Values> => {
  const named = mentioned.map((one) => (/^\d+$/.test(one) ? Number(one) * 1000 : Date.parse(one)))
  return [since.getTime(), ...named.flatMap((time) => [time - 1000, time, time + 1000])]
    .filter((time) => time >= since.getTime())
    .map((time) => [new Date(time).toISOString()])
}

/** Values by key, for one caller and for the other values in the policy. */
type Chosen = (
  caller: Caller,
  mentioned: ReadonlyArray<string>,
  around: Surroundings
) => ReadonlyArray<Values>

const signed =
  (chosen: Chosen): Chosen =>
  (caller, mentioned, around) =>
    caller.kind === 'anonymous' ? absent : chosen(caller, mentioned, around)

const byPrincipal =
  (chosen: (account: string, mentioned: ReadonlyArray<string>) => ReadonlyArray<Values>): Chosen =>
  (caller, mentioned) =>
    caller.kind === 'principal' ? chosen(caller.account, mentioned) : absent

const byService =
  (
    chosen: (
      account: string,
      mentioned: ReadonlyArray<string>,
      service: string
    ) => ReadonlyArray<Values>
  ): Chosen =>
  (caller, mentioned) =>
    caller.kind === 'service' ? chosen(caller.account, mentioned, caller.service) : absent

const free: Chosen = (_, mentioned) => anything(mentioned)

const types: ReadonlyMap<Caller['kind'], ReadonlyArray<Values>> = new Map([
  ['anonymous', [['Anonymous']]],
  ['principal', [['AssumedRole'], ['User'], ['Account'], ['FederatedUser']]],
  ['service', [['Service']]]
])

const exact: ReadonlyMap<string, Chosen> = new Map<string, Chosen>([
  ['aws:securetransport', () => flags],
  ['aws:multifactorauthpresent', byPrincipal(() => [undefined, ...flags])],
  ['aws:viaawsservice', signed(() => flags)],
  ['aws:principalisawsservice', signed(({ kind }) => [[String(kind === 'service')]])],
  ['aws:principalservicename', byService((_, __, service) => [[service]])],
  ['aws:principalservicenameslist', byService((_, __, service) => [[service]])],
  ['aws:principaltype', ({ kind }) => types.get(kind) ?? absent],
  ['aws:principalaccount', byPrincipal((account) => [[account]])],
  ['aws:principalarn', (caller) => (caller.kind === 'principal' ? [[caller.arn]] : absent)],
  ['aws:principalorgid', byPrincipal((_, mentioned) => another(mentioned))],
  ['aws:principalorgpaths', byPrincipal((_, mentioned) => another(mentioned))],
  ['aws:userid', byPrincipal((_, mentioned) => another(mentioned))],
  // Not every service passes on for whom it makes a call.
  ['aws:sourceaccount', byService((account) => [undefined, [account]])],
  ['aws:sourceowner', byService((account) => [undefined, [account]])],
  [
    'aws:sourcearn',
    byService((account, mentioned, service) => {
      const usual = `arn:aws:${service.split('.')[0]}:us-east-1:${account}:stranger/1`
      return [
        undefined,
        ...each([usual, ...mentioned.flatMap((one) => arnOf(one, account, usual))])
      ]
    })
  ],
  ['aws:sourceorgid', byService((_, mentioned) => another(mentioned))],
  ['aws:sourceorgpaths', byService((_, mentioned) => another(mentioned))],
  ['aws:sourcevpc', (_, mentioned) => another(mentioned)],
  ['aws:sourcevpce', (_, mentioned) => another(mentioned)],
  ['aws:sourcevpcarn', (_, mentioned) => another(mentioned)],
  ['aws:vpceorgid', (_, mentioned) => another(mentioned)],
  ['aws:vpceorgpaths', (_, mentioned) => another(mentioned)],
  ['aws:vpceaccount', (caller) => ('account' in caller ? [undefined, [caller.account]] : absent)],
  // In their own VPC, anyone can have any address.
  [
    'aws:vpcsourceip',
    (_, mentioned) => [undefined, ...each(mentioned.map((one) => one.split('/')[0] ?? ''))]
  ],
  ['aws:currenttime', (_, mentioned, { since }) => times(mentioned, since)],
  ['aws:epochtime', (_, mentioned, { since }) => times(mentioned, since)],
  ['aws:resourceaccount', (_, __, { own }) => [[own]]],
  ['aws:resourceorgid', free],
  ['aws:resourceorgpaths', free],
  ['aws:requestedregion', free],
  ['aws:referer', free],
  ['aws:useragent', free],
  ['aws:tagkeys', free],
  ['aws:tokenissuetime', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:multifactorauthage', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:sourceidentity', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:username', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:federatedprovider', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:calledvia', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:calledviafirst', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:calledvialast', byPrincipal((_, mentioned) => anything(mentioned))],
  // A caller without the secret of the CDN never matches it.
  ['mediapackagev2:requesthasmatchingcdnauthheader', () => [undefined, ['false']]]
])

const tags: ReadonlyMap<string, Chosen> = new Map<string, Chosen>([
  ['aws:principaltag', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:requesttag', free],
  ['aws:resourcetag', free]
])

const chosenFor = (key: string): Chosen | undefined =>
  exact.get(key) ?? (key.includes('/') ? tags.get(key.slice(0, key.indexOf('/'))) : undefined)

/** @internal Whether a context key is known. */
export const isKnownKey = (key: string): boolean => chosenFor(key) !== undefined

/**
 * @internal The values to test. For an unknown key, `isGenerous` says whether to assume that a stranger has the values
 * in the policy.
 */
export const valuesFor = (
  key: string,
  caller: Caller,
  mentioned: ReadonlyArray<string>,
  around: Surroundings,
  isGenerous: boolean
): ReadonlyArray<Values> =>
  (chosenFor(key) ?? (isGenerous ? free : (_, names) => another(names)))(caller, mentioned, around)
