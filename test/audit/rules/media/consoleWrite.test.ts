import type { EventOf } from 'mediatrail'
import { buildEvent, deny, hide, testRule, truncate } from 'mediatrail/testing'
import { it } from 'vitest'
import { consoleWrite } from '../../../../src/audit/rules/media/consoleWrite.js'

type Start = EventOf<'medialive.amazonaws.com', 'StartChannel'>

const start = (parts: Partial<Start> = {}): Start =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', parts)

const inConsole = start({ sessionCredentialFromConsole: 'true' })

testRule(it, consoleWrite, {
  finding: {
    console: [
      inConsole,
      start({ sessionCredentialFromConsole: true }),
      start({ userAgent: 'console.amazonaws.com' }),
      start({ userAgent: 'signin.amazonaws.com' }),
      start({ userAgent: 'medialive.console.aws.amazon.com' }),
      start({ userAgent: '[S3Console/0.4, aws-internal/3]' })
    ]
  },
  pass: [
    start(),
    start({ sessionCredentialFromConsole: 'false' }),
    start({ sessionCredentialFromConsole: 'false', userAgent: 'console.amazonaws.com' }),
    start({ userAgent: 'my-console.amazonaws.com.example.com' }),
    truncate(start(), 'userAgent')
  ],
  undetermined: [hide(start(), 'sessionCredentialFromConsole'), hide(start(), 'userAgent')],
  denied: [deny(inConsole)]
})
