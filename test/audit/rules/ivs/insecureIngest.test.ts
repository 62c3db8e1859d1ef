import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { insecureIngest } from '../../../../src/audit/rules/ivs/insecureIngest.js'

const ivs = 'ivs.amazonaws.com'

const arn = 'arn:aws:ivs:us-west-2:111122223333:channel/abcdefABCDEF'

const update = (requestParameters: object) =>
  buildEvent(ivs, 'UpdateChannel', { requestParameters: { arn, ...requestParameters } })

const insecure = update({ insecureIngest: true })

testRule(it, insecureIngest, {
  finding: {
    insecure: [
      insecure,
      buildEvent(ivs, 'CreateChannel', { requestParameters: { insecureIngest: true } }),
      buildEvent(ivs, 'CreateIngestConfiguration', { requestParameters: { insecureIngest: true } })
    ]
  },
  pass: [
    update({ insecureIngest: false }),
    buildEvent(ivs, 'CreateChannel', { requestParameters: {} })
  ],
  undetermined: [hide(insecure, 'requestParameters', 'insecureIngest'), omit(insecure)],
  denied: [deny(insecure)]
})
