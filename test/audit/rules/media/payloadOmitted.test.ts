import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { payloadOmitted } from '../../../../src/audit/rules/media/payloadOmitted.js'

const live = 'medialive.amazonaws.com'

const omitted = omit(buildEvent(live, 'UpdateChannel'))

testRule(it, payloadOmitted, {
  finding: {
    omitted: [omitted],
    hidden: [
      hide(buildEvent(live, 'UpdateChannel'), 'requestParameters'),
      buildEvent(live, 'UpdateChannel', { requestParameters: 'channelId=1' as unknown as object })
    ]
  },
  pass: [
    buildEvent(live, 'UpdateChannel', { requestParameters: {} }),
    buildEvent(live, 'UpdateChannel')
  ],
  undetermined: { never: 'that the payload is withheld is the finding' },
  denied: [deny(omitted)]
})
