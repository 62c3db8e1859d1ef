/**
 * The rule `media/foreign-role-or-flow`.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../../core/Path.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import {
  accountOfArn,
  isForeign,
  type TrustedAccounts,
  trustedAccounts
} from '../../support/accounts.js'

/**
 * A role of another account that a flow, an input or a channel acts with.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignRoleOrFlow: Rule<MediaEvent, 'role' | 'flow', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'media/foreign-role-or-flow',
    title: 'A flow, input or channel was tied to another account',
    severity: 'high',
    description:
      'The role of a VPC interface reaches into a network, that of an input or channel reads and writes with its rights, and an input that takes a flow of another account shows what that account sends.',
    falsePositives:
      'Set-ups that span accounts by plan: give the accounts as the option `accounts`.',
    remediation: 'Take the interface, input or role away, and look at what went through it.',
    references: [
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/vpc-interfaces.html',
      'https://docs.aws.amazon.com/medialive/latest/ug/creating-input.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: {
      'mediaconnect.amazonaws.com': ['CreateFlow', 'AddFlowVpcInterfaces'],
      'medialive.amazonaws.com': ['CreateInput', 'UpdateInput', 'CreateChannel', 'UpdateChannel']
    },
    messages: {
      role: 'It acts with a role of another account.',
      flow: 'It takes a flow of another account.'
    },
    options: trustedAccounts,
    check: (event, { read, at, finding, pass, undetermined, options }) => {
      const own = read(event, 'recipientAccountId')
      const roles: ReadonlyArray<readonly [string | undefined, Path]> =
        event.eventSource === 'mediaconnect.amazonaws.com'
          ? (read(event, 'requestParameters', 'vpcInterfaces') ?? []).map(
              ({ roleArn }, i) =>
                [roleArn, at(event, 'requestParameters', 'vpcInterfaces', i, 'roleArn')] as const
            )
          : [
              [
                read(event, 'requestParameters', 'roleArn'),
                at(event, 'requestParameters', 'roleArn')
              ]
            ]
      const flows: ReadonlyArray<readonly [string | undefined, Path]> =
        event.eventName === 'CreateInput' || event.eventName === 'UpdateInput'
          ? (read(event, 'requestParameters', 'mediaConnectFlows') ?? []).map(
              ({ flowArn }, i) =>
                [
                  flowArn,
                  at(event, 'requestParameters', 'mediaConnectFlows', i, 'flowArn')
                ] as const
            )
          : []
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      const isOther = ([arn]: readonly [string | undefined, Path]): boolean =>
        isForeign(accountOfArn(arn ?? ''), own, options)
      return [
        pass,
        ...roles.filter(isOther).map(([, path]) => finding('role', [path], path.map(String))),
        ...flows.filter(isOther).map(([, path]) => finding('flow', [path], path.map(String)))
      ]
    }
  })
