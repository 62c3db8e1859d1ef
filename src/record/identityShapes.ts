/**
 * `userIdentity` as shapes, each held to its interface by the compiler.
 *
 * @module
 * @since 0.2.0
 */
import { formatLines } from '../core/lines.js'
import { type StructNode, structure } from '../payload/Shape.js'
import { struct } from '../payload/struct.js'
import type {
  CredentialedIdentity,
  InScopeOf,
  InvokedByDelegate,
  OnBehalfOf
} from './identityParts.js'
import type {
  SessionAttributes,
  SessionContext,
  SessionIssuer,
  WebIdFederationData
} from './SessionContext.js'

/** All that any variant has: which of them an identity is depends on the type. */
interface IdentityMembers extends CredentialedIdentity {
  readonly type?: string
  readonly identityProvider?: string
}

/** @internal Lines for a table that holds identities. */
export const identityShapes: { readonly [structure: string]: string } = {
  UserIdentity: struct<IdentityMembers>({
    type: 's',
    principalId: 's',
    arn: 's',
    accountId: 's',
    accessKeyId: 's',
    userName: 's',
    sessionContext: 'SessionContext',
    invokedBy: 's',
    invokedByDelegate: 'InvokedByDelegate',
    identityProvider: 's',
    onBehalfOf: 'OnBehalfOf',
    inScopeOf: 'InScopeOf',
    credentialId: 's'
  }),
  SessionContext: struct<SessionContext>({
    sessionIssuer: 'SessionIssuer',
    webIdFederationData: 'WebIdFederationData',
    attributes: 'SessionAttributes',
    sourceIdentity: 's',
    ec2RoleDelivery: 's',
    ec2IssuedInVpc: 's',
    assumedRoot: 'f',
    signInSessionArn: 's'
  }),
  SessionIssuer: struct<SessionIssuer>({
    type: 's',
    principalId: 's',
    arn: 's',
    accountId: 's',
    userName: 's'
  }),
  WebIdFederationData: struct<WebIdFederationData>({ federatedProvider: 's', attributes: 'o' }),
  SessionAttributes: struct<SessionAttributes>({ creationDate: 's', mfaAuthenticated: 'f' }),
  InvokedByDelegate: struct<InvokedByDelegate>({ accountId: 's' }),
  OnBehalfOf: struct<OnBehalfOf>({ userId: 's', identityStoreArn: 's' }),
  InScopeOf: struct<InScopeOf>({
    sourceArn: 's',
    sourceAccount: 's',
    issuerType: 's',
    credentialsIssuedTo: 's',
    credentialsIssuedToVersion: 's'
  })
}

let identity: StructNode | undefined

/** @internal The shape of an identity on its own; built when the first one comes. */
export const identityShape = (): StructNode =>
  (identity ??= structure({ structures: formatLines(identityShapes) }, 'UserIdentity'))
