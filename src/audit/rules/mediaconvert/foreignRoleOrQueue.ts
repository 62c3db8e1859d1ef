/**
 * The rule `mediaconvert/foreign-role-or-queue`.
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
 * Jobs that run under another account's role, or in its queue.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignRoleOrQueue: Rule<MediaEvent, 'role' | 'queue', TrustedAccounts> =
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
    check: (event, { read, look, at, finding, pass, undetermined, options }) => {
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
      const asked = [
        ...(isOther(role) ? [finding('role', [at(event, 'requestParameters', 'role')])] : []),
        ...queues.flatMap(([queue, path]) =>
          isOther(queue) ? [finding('queue', [path], path.map(String))] : []
        )
      ]
      if (asked.length > 0 || event.eventName !== 'CreateJob') return [pass, ...asked]
      // A request that is padded until it is left out still shows in the answer.
      const shown = {
        role: look(event, 'responseElements', 'job', 'role'),
        queue: look(event, 'responseElements', 'job', 'queue')
      }
      return [
        pass,
        ...(['role', 'queue'] as const).flatMap((name) => {
          const field = shown[name]
          return field._tag === 'Present' && isOther(field.value)
            ? [finding(name, [at(event, 'responseElements', 'job', name)])]
            : []
        })
      ]
    }
  })
