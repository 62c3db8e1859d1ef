import type { EventOf } from 'mediatrail'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { consoleWrite } from '../../../../src/audit/rules/media/consoleWrite.js'

type Start = EventOf<'medialive.amazonaws.com', 'StartChannel'>

const start = (parts: Partial<Start> = {}): Start =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', parts)

const inConsole = start({ sessionCredentialFromConsole: 'true' })

testRule(it, consoleWrite, {
  finding: { console: [inConsole, start({ sessionCredentialFromConsole: true })] },
  pass: [start(), start({ sessionCredentialFromConsole: 'false' })],
  undetermined: [hide(start(), 'sessionCredentialFromConsole')],
  denied: [deny(inConsole)]
})
