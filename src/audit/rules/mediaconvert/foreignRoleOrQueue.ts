/**
 * The rule `mediaconvert/foreign-role-or-queue`.
 *
 * @module
 * @since 0.1.0
 */
import type { EventOf, MediaEvent } from '../../../event/MediaEvent.js'
import { outcome } from '../../../event/outcome.js'
import { defineRule, type Rule } from '../../Rule.js'
import { accountOfArn, isForeign, type TrustedAccounts } from '../../support/accounts.js'
import type { NamedValue } from '../../support/NamedValue.js'
import type { Reading } from '../../support/operations.js'
import { isTrustedRole, type TrustedRoles, trustedParties } from '../../support/trustedRoles.js'

type Event = EventOf<
  'mediaconvert.amazonaws.com',
  'CreateJob' | 'CreateJobTemplate' | 'UpdateJobTemplate'
>

interface Named extends NamedValue {
  readonly kind: 'role' | 'queue'
}

const of =
  (kind: Named['kind']) =>
  ({ value, path }: NamedValue): Named => ({
    kind,
    value,
    path
  })

const requested = (event: Event, { each }: Reading): ReadonlyArray<Named> => [
  ...(event.eventName === 'CreateJob'
    ? each(event, 'requestParameters', 'role').map(of('role'))
    : []),
  ...each(event, 'requestParameters', 'queue').map(of('queue')),
  ...each(event, 'requestParameters', 'hopDestinations', 0, 'queue').map(of('queue'))
]

/** If a request is padded until it is omitted, the response still shows it. */
const returned = (event: Event, { look, at }: Reading): ReadonlyArray<Named> =>
  event.eventName === 'CreateJob'
    ? (['role', 'queue'] as const).flatMap((kind) => {
        const field = look(event, 'responseElements', 'job', kind)
        const path = at(event, 'responseElements', 'job', kind)
        return field._tag === 'Present' ? [{ kind, value: field.value, path }] : []
      })
    : []

/**
 * Jobs that use a role or a queue of another account.
 *
 * @category rules
 * @since 0.1.0
 */
export const foreignRoleOrQueue: Rule<
  MediaEvent,
  'role' | 'queue' | 'attempted',
  TrustedAccounts & TrustedRoles
> = /*#__PURE__*/ defineRule({
  id: 'mediaconvert/foreign-role-or-queue',
  title: 'A MediaConvert job or template points at another account',
  severity: 'high',
  description:
    'A job reads its inputs and writes its outputs with the permissions of its role. A role of another account can carry content where you cannot see it, and a queue of another account bills and shows your work there. AWS refuses to pass a role of another account, so a trail shows only the attempt, which is reported one severity lower. Where a job writes, and whether its output is public, does not depend on the role or queue: see `media/copied-to-unknown-bucket` and `media/content-made-public`.',
  falsePositives:
    'Roles and queues of a partner: set the accounts with the option `accounts`, or single roles with `roles`.',
  remediation:
    'Cancel the job. Find the outputs that it wrote, and narrow `iam:PassRole` to your own roles. For an attempt, ask the principal where the role came from.',
  references: [
    'https://docs.aws.amazon.com/mediaconvert/latest/ug/iam-role.html',
    'https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html'
  ],
  tags: ['exfiltration', 'attack.t1537'],
  on: { 'mediaconvert.amazonaws.com': ['CreateJob', 'CreateJobTemplate', 'UpdateJobTemplate'] },
  outcome: 'any',
  messages: {
    role: 'The job runs with a role of account {account}, which is neither yours nor trusted.',
    queue: 'The job goes to a queue of account {account}, which is neither yours nor trusted.',
    attempted:
      'The job was to use a role or queue of account {account}, which is neither yours nor trusted; the call failed.'
  },
  severities: { attempted: 'medium' },
  options: trustedParties,
  check: (event, context) => {
    const { read, at, finding, pass, undetermined, options } = context
    const own = read(event, 'recipientAccountId')
    const inRequest = requested(event, context)
    if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
    const foreign = (named: ReadonlyArray<Named>) =>
      named.flatMap(({ kind, value, path }) => {
        const account = accountOfArn(value)
        return isForeign(account, own, options) && !isTrustedRole(value, options)
          ? [{ kind, account, path }]
          : []
      })
    const found = foreign(inRequest)
    const shown = found.length > 0 ? found : foreign(returned(event, context))
    if (shown.length === 0) return pass
    const cameAbout = outcome(event)._tag === 'Succeeded'
    return shown.map(({ kind, account, path }) =>
      finding(cameAbout ? kind : 'attempted', [path], { account, at: path.slice(1).join('.') })
    )
  }
})
