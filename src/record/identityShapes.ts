/**
 * `userIdentity` as shapes; the compiler checks each against its interface.
 *
 * @module
 * @since 0.2.0
 */
import { type StructGuide, structGuide } from '../payload/Guide.js'
import { flag, object, type StructShape, string, struct } from '../payload/struct.js'
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

const sessionIssuer = /*#__PURE__*/ struct<SessionIssuer>('SessionIssuer', {
  type: string,
  principalId: string,
  arn: string,
  accountId: string,
  userName: string
})

const webIdFederationData = /*#__PURE__*/ struct<WebIdFederationData>('WebIdFederationData', {
  federatedProvider: string,
  attributes: object
})

const sessionAttributes = /*#__PURE__*/ struct<SessionAttributes>('SessionAttributes', {
  creationDate: string,
  mfaAuthenticated: flag
})

const sessionContext = /*#__PURE__*/ struct<SessionContext>('SessionContext', {
  sessionIssuer,
  webIdFederationData,
  attributes: sessionAttributes,
  sourceIdentity: string,
  ec2RoleDelivery: string,
  ec2IssuedInVpc: string,
  assumedRoot: flag,
  signInSessionArn: string
})

const invokedByDelegate = /*#__PURE__*/ struct<InvokedByDelegate>('InvokedByDelegate', {
  accountId: string
})

const onBehalfOf = /*#__PURE__*/ struct<OnBehalfOf>('OnBehalfOf', {
  userId: string,
  identityStoreArn: string
})

const inScopeOf = /*#__PURE__*/ struct<InScopeOf>('InScopeOf', {
  sourceArn: string,
  sourceAccount: string,
  issuerType: string,
  credentialsIssuedTo: string,
  credentialsIssuedToVersion: string
})

/** @internal The members of all variants: the type decides which variant an identity is. */
export interface IdentityMembers extends CredentialedIdentity {
  readonly type?: string
  readonly identityProvider?: string
}

/** @internal */
export const userIdentity: StructShape<IdentityMembers> = /*#__PURE__*/ struct<IdentityMembers>(
  'UserIdentity',
  {
    type: string,
    principalId: string,
    arn: string,
    accountId: string,
    accessKeyId: string,
    userName: string,
    sessionContext,
    invokedBy: string,
    invokedByDelegate,
    identityProvider: string,
    onBehalfOf,
    inScopeOf,
    credentialId: string
  }
)

/** @internal The guide for an identity on its own; its copies remember what they were copied from. */
export const identityGuide: StructGuide = /*#__PURE__*/ structGuide(userIdentity.node, true)
