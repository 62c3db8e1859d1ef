/**
 * What is handed to another account, or runs by its leave.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../decode/Path.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import { defineRule, type Rule } from '../Rule.js'
import { accountOfArn, isForeign, type TrustedAccounts, trustedAccounts } from './accounts.js'

/**
 * Jobs that run under another account's role, or in its queue.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignJob: Rule<MediaEvent, 'role' | 'queue', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'mediaconvert/foreign-role-or-queue',
    title: 'A MediaConvert job or template points at another account',
    severity: 'high',
    description:
      'A job reads its inputs and writes its outputs with the rights of its role. One of another account can carry content where you have no eyes, and a queue of another account bills and shows your work there.',
    falsePositives: 'Roles and queues of a partner: give the accounts as the option `accounts`.',
    remediation:
      'Cancel the job. Find the outputs that it wrote, and narrow `iam:PassRole` to your own roles.',
    references: [
      'https://docs.aws.amazon.com/mediaconvert/latest/ug/iam-role.html',
      'https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: { 'mediaconvert.amazonaws.com': ['CreateJob', 'CreateJobTemplate', 'UpdateJobTemplate'] },
    messages: {
      role: 'The job runs with a role of another account.',
      queue: 'The job goes to a queue of another account.'
    },
    options: trustedAccounts,
    check: (event, { read, at, finding, pass, undetermined, options }) => {
      const own = read(event, 'recipientAccountId')
      const role =
        event.eventName === 'CreateJob' ? read(event, 'requestParameters', 'role') : undefined
      const queues: ReadonlyArray<readonly [string | undefined, Path]> = [
        [read(event, 'requestParameters', 'queue'), at(event, 'requestParameters', 'queue')],
        ...(read(event, 'requestParameters', 'hopDestinations') ?? []).map(
          ({ queue }, i) =>
            [queue, at(event, 'requestParameters', 'hopDestinations', i, 'queue')] as const
        )
      ]
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      const isOther = (arn: string | undefined): boolean =>
        isForeign(accountOfArn(arn ?? ''), own, options)
      return [
        pass,
        ...(isOther(role) ? [finding('role', [at(event, 'requestParameters', 'role')])] : []),
        ...queues.flatMap(([queue, path]) =>
          isOther(queue) ? [finding('queue', [path], path.map(String))] : []
        )
      ]
    }
  })

/**
 * An entitlement for another account.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignEntitlement: Rule<MediaEvent, 'shared', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'mediaconnect/foreign-entitlement',
    title: 'A MediaConnect entitlement shares a flow with another account',
    severity: 'high',
    description:
      'An entitlement delivers your stream, live, to the accounts of its subscribers. It is the easiest way to carry live content out, and nothing of the flow looks different.',
    falsePositives: 'Affiliates and partners: give their accounts as the option `accounts`.',
    remediation: 'Revoke the entitlement. Ask the subscriber what was taken.',
    references: [
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/entitlements.html',
      'https://docs.aws.amazon.com/mediaconnect/latest/api/v1-flows-flowarn-entitlements.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: {
      'mediaconnect.amazonaws.com': ['CreateFlow', 'GrantFlowEntitlements', 'UpdateFlowEntitlement']
    },
    messages: { shared: 'An account that is neither yours nor trusted gets the stream.' },
    options: trustedAccounts,
    check: (event, { read, at, finding, pass, undetermined, options }) => {
      const subscribers: ReadonlyArray<readonly [string, Path]> =
        event.eventName === 'UpdateFlowEntitlement'
          ? (read(event, 'requestParameters', 'subscribers') ?? []).map(
              (account, i) => [account, at(event, 'requestParameters', 'subscribers', i)] as const
            )
          : (read(event, 'requestParameters', 'entitlements') ?? []).flatMap((entitlement, i) =>
              (entitlement.subscribers ?? []).map(
                (account, j) =>
                  [
                    account,
                    at(event, 'requestParameters', 'entitlements', i, 'subscribers', j)
                  ] as const
              )
            )
      const own = read(event, 'recipientAccountId')
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      return [
        pass,
        ...subscribers.flatMap(([account, path]) =>
          isForeign(account, own, options) ? [finding('shared', [path], [account])] : []
        )
      ]
    }
  })

/**
 * A role of another account that a flow, an input or a channel acts with.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignRole: Rule<MediaEvent, 'role' | 'flow', TrustedAccounts> =
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

/**
 * A device that is given away, with all that it is plugged into.
 *
 * @category rules
 * @since 0.1.0
 */
export const deviceTransferred: Rule<MediaEvent, 'offered', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'medialive/device-transferred',
    title: 'A MediaLive input device was offered to another account',
    severity: 'high',
    description:
      'A Link device that another account accepts sends the pictures of its venue there, and nobody of yours can manage it any more.',
    falsePositives: 'Devices that are lent or sold: give the accounts as the option `accounts`.',
    remediation:
      'Cancel the transfer while it is pending; after that only the other account can give it back.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/device-transfer.html',
      'https://docs.aws.amazon.com/medialive/latest/apireference/inputdevices-inputdeviceid-transfer.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: { 'medialive.amazonaws.com': ['TransferInputDevice'] },
    messages: {
      offered: 'The device was offered to an account that is neither yours nor trusted.'
    },
    options: trustedAccounts,
    check: (event, { read, at, finding, pass, undetermined, options }) => {
      const target = read(event, 'requestParameters', 'targetCustomerId')
      const own = read(event, 'recipientAccountId')
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      // Without a target the device changes its Region, and stays in the account.
      return isForeign(target, own, options)
        ? finding('offered', [at(event, 'requestParameters', 'targetCustomerId')])
        : pass
    }
  })
