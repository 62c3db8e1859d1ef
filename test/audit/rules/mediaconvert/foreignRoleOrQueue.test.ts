import { use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, it } from 'vitest'
import { foreignRoleOrQueue } from '../../../../src/audit/rules/mediaconvert/foreignRoleOrQueue.js'

const convert = 'mediaconvert.amazonaws.com'

const trusting = { options: { accounts: ['444455556666'] } }

const roleOf = (account: string): string => `arn:aws:iam::${account}:role/Media`

const queueOf = (account: string): string => `arn:aws:mediaconvert:us-west-2:${account}:queues/fast`

const own = '111122223333'

const other = '444455556666'

const job = (requestParameters: object) => buildEvent(convert, 'CreateJob', { requestParameters })

const padded = (answer: object) =>
  omit(buildEvent(convert, 'CreateJob', { responseElements: { job: answer } }))

const ownJob = job({
  role: roleOf(own),
  queue: queueOf(own),
  hopDestinations: [{ queue: queueOf(own) }]
})

testRule(it, foreignRoleOrQueue, {
  finding: {
    role: [job({ role: roleOf(other) }), padded({ role: roleOf(other) })],
    queue: [
      job({ role: roleOf(own), queue: queueOf(other) }),
      padded({ queue: queueOf(other) }),
      job({ hopDestinations: [{ queue: queueOf(own) }, { queue: queueOf(other) }] }),
      buildEvent(convert, 'UpdateJobTemplate', { requestParameters: { queue: queueOf(other) } })
    ]
  },
  pass: [
    ownJob,
    job({ queue: 'Default' }),
    buildEvent(convert, 'CreateJobTemplate', { requestParameters: { queue: queueOf(own) } })
  ],
  undetermined: [
    hide(ownJob, 'requestParameters', 'role'),
    hide(ownJob, 'requestParameters', 'hopDestinations', 0, 'queue'),
    hide(job({ role: roleOf(other) }), 'recipientAccountId'),
    omit(ownJob),
    padded({ role: roleOf(own), queue: queueOf(own) })
  ],
  denied: [deny(job({ role: roleOf(other) }))]
})

describe('a trusted account', () => {
  testRule(it, use(foreignRoleOrQueue, trusting), {
    finding: {
      role: [job({ role: roleOf('777788889999') })],
      queue: [job({ queue: queueOf('777788889999') })]
    },
    pass: [job({ role: roleOf(other), queue: queueOf(other) })],
    undetermined: [omit(ownJob)],
    denied: [deny(ownJob)]
  })
})
