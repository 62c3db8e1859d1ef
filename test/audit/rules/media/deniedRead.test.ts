import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { deniedRead } from '../../../../src/audit/rules/media/deniedRead.js'

const start = buildEvent('medialive.amazonaws.com', 'StartChannel')

const list = buildEvent('medialive.amazonaws.com', 'ListChannels')

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
