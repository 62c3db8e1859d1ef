/**
 * The parts of the ARN of a principal.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 * @module
 * @since 0.2.0
 */

/** @internal The parts of an IAM or STS ARN; undefined for those that it does not have. */
export interface IdentityArn {
  readonly account: string | undefined
  readonly kind: 'root' | 'user' | 'role' | 'session' | 'federated' | undefined
  /** The name of the user or the role, without its path. */
  readonly name: string | undefined
  /** The name of the session, for a role session. */
  readonly session: string | undefined
}

const kinds: { readonly [resource: string]: IdentityArn['kind'] } = {
  root: 'root',
  user: 'user',
  role: 'role',
  'assumed-role': 'session',
  'federated-user': 'federated'
}

const syntax = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):([^/]*)(?:\/(.*))?$/s

const none: IdentityArn = {
  account: undefined,
  kind: undefined,
  name: undefined,
  session: undefined
}

const nonEmpty = (part: string | undefined): string | undefined => (part === '' ? undefined : part)

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** @internal `arn:aws:iam::111122223333:user/ops/olga`, `arn:aws:sts::111122223333:assumed-role/Deploy/session`. */
export const identityArn = (arn: string | undefined): IdentityArn => {
  const [, account, resource = '', path = ''] = syntax.exec(arn ?? '') ?? []
  if (account === undefined) return none
  const kind = Object.hasOwn(kinds, resource) ? kinds[resource] : undefined
  const isSession = kind === 'session'
  // A session name contains no slash, and the role is written without its path.
  const slash = path.indexOf('/')
  const role = isSession && slash >= 0 ? path.slice(0, slash) : path
  return {
    account: nonEmpty(account),
    kind,
    name: nonEmpty(kind === 'federated' || isSession ? role : lastOf(path)),
    session: isSession && slash >= 0 ? nonEmpty(path.slice(slash + 1)) : undefined
  }
}
