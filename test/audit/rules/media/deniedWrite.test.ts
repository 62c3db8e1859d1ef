import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { deniedWrite } from '../../../../src/audit/rules/media/deniedWrite.js'

const start = buildEvent('medialive.amazonaws.com', 'StartChannel')

testRule(it, deniedWrite, {
  finding: {
    'off-air': [
      deny(
        buildEvent('medialive.amazonaws.com', 'StopChannel', {
          requestParameters: { channelId: '1234567' }
        })
      )
    ],
    denied: [
      deny(start),
      buildEvent('medialive.amazonaws.com', 'StartChannel', { errorCode: 'ForbiddenException' })
    ]
  },
  pass: { never: 'that the call was denied is the finding' },
  undetermined: { never: 'it reads no payload' },
  denied: [deny(buildEvent('kinesisvideo.amazonaws.com', 'DeleteStream'))]
})
