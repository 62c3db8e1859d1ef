/**
 * What a stranger can have a condition key say.
 *
 * Nothing is known of a stranger but what the policy asks for, so the values to try are those that the policy names, as far as a
 * stranger can have them: anyone can send a header or tag a role of their own, and nobody can be in another's account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 *
 * @module
 * @since 0.2.0
 */
import type { Caller } from './decide.js'
import { arnParts, isLike } from './wildcard.js'

/** @internal What a key may say, undefined where the request lacks it. */
export type Values = ReadonlyArray<string> | undefined

/** @internal */
export interface Surroundings {
  /** The account of the resource. */
  readonly own: string
  /** When the policy was put: no call comes before that. */
  readonly since: Date
}

const absent: ReadonlyArray<Values> = [undefined]

const each = (values: ReadonlyArray<string>): ReadonlyArray<Values> => values.map((one) => [one])

/** A text that a pattern matches, and that nobody had in mind who wrote it. */
const filled = (pattern: string): string => pattern.replace(/\*+/g, 'stranger').replaceAll('?', 'x')

const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern)

/** Texts that a pattern with too few colons for an ARN matches, made of one: its first star takes any part of it. */
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

/** The ARN that a pattern matches and that is of an account, if there is one; at most one. */
const arnOf = (pattern: string, account: string, usual: string): ReadonlyArray<string> => {
  const parts = arnParts(pattern)
  if (parts === undefined)
    return madeOf(usual, pattern).filter((arn) => {
      const made = arnParts(arn)
      return made?.[0] === 'arn' && made[4] === account && /^(?:root$|\w+\/.)/.test(made[5] ?? '')
    })
  const [, , service, , of = '', resource = ''] = parts
  // The ARN of a bucket names no account; anyone can have one whose name is left open.
  const isOpen = of === '' ? service === 's3' && hasWildcard(resource) : isLike(account, of)
  return isOpen
    ? [parts.map((part, i) => (i === 4 && of !== '' ? account : filled(part))).join(':')]
    : []
}

/** @internal The ARNs that a principal of an account can have, of those that match what a policy names. */
export const principalArns = (
  account: string,
  mentioned: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const usual = `arn:aws:iam::${account}:role/stranger`
  return [...new Set([usual, ...mentioned.flatMap((one) => arnOf(one, account, usual))])]
}

/** What a stranger is free to choose: any value, or to leave it out. */
const anything = (mentioned: ReadonlyArray<string>): ReadonlyArray<Values> => [
  undefined,
  ['stranger'],
  // A pattern matches itself; what is less or more than a number may be asked for.
  ...each(mentioned.flatMap((one) => [one, String(Number(one) - 1), String(Number(one) + 1)]))
]

/** What belongs to the owner or is dealt out by AWS: a stranger has another, unless a pattern leaves its first part open. */
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

/** Values by key, for one caller and what the policy names beside that key. */
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
  // Not every service says for whom it calls.
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
  // In a network of their own everyone has the addresses they like.
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
  // Who lacks the secret of the CDN matches it never.
  ['mediapackagev2:requesthasmatchingcdnauthheader', () => [undefined, ['false']]]
])

const tags: ReadonlyMap<string, Chosen> = new Map<string, Chosen>([
  ['aws:principaltag', byPrincipal((_, mentioned) => anything(mentioned))],
  ['aws:requesttag', free],
  ['aws:resourcetag', free]
])

const chosenFor = (key: string): Chosen | undefined =>
  exact.get(key) ?? (key.includes('/') ? tags.get(key.slice(0, key.indexOf('/'))) : undefined)

/** @internal Whether anything is known of a key. */
export const isKnownKey = (key: string): boolean => chosenFor(key) !== undefined

/**
 * @internal The values to try. Of a key that nobody knows `isGenerous` says whether a stranger is taken to have what the policy
 * names.
 */
export const valuesFor = (
  key: string,
  caller: Caller,
  mentioned: ReadonlyArray<string>,
  around: Surroundings,
  isGenerous: boolean
): ReadonlyArray<Values> =>
  (chosenFor(key) ?? (isGenerous ? free : (_, names) => another(names)))(caller, mentioned, around)
