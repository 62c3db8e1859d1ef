import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { deniedRead, deniedWrite } from '../../../src/audit/rules/denied.js'

const start = buildEvent('medialive.amazonaws.com', 'StartChannel')

const list = buildEvent('medialive.amazonaws.com', 'ListChannels')

testRule(it, deniedWrite, {
  finding: {
    denied: [
      deny(start),
      buildEvent('medialive.amazonaws.com', 'StartChannel', { errorCode: 'ForbiddenException' })
    ]
  },
  pass: { never: 'that the call was denied is the finding' },
  undetermined: { never: 'it reads no payload' },
  denied: [deny(buildEvent('kinesisvideo.amazonaws.com', 'DeleteStream'))]
})

testRule(it, deniedRead, {
  finding: {
    denied: [
      deny(list),
      deny(buildEvent('ivs.amazonaws.com', 'GetChannel', { readOnly: true })),
      buildEvent('mediatailor.amazonaws.com', 'ListChannels', {
        errorCode: 'AccessDeniedException'
      })
    ]
  },
  pass: [deny(start), deny(buildEvent('ivs.amazonaws.com', 'ListChannels', { readOnly: false }))],
  undetermined: [hide(deny(start), 'readOnly')],
  denied: [deny(list)]
})
