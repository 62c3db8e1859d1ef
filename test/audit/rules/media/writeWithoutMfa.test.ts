import type { EventOf, UserIdentity } from 'mediatrail'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { writeWithoutMfa } from '../../../../src/audit/rules/media/writeWithoutMfa.js'

type Start = EventOf<'medialive.amazonaws.com', 'StartChannel'>

const start = (parts: Partial<Start> = {}): Start =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', parts)

const by = (userIdentity: UserIdentity): Start => start({ userIdentity })

const inSession = (type: 'Root' | 'IAMUser' | 'AssumedRole', mfaAuthenticated: 'true' | 'false') =>
  by({ type, sessionContext: { attributes: { mfaAuthenticated } } })

const withKey = by({ type: 'IAMUser', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })

testRule(it, writeWithoutMfa, {
  finding: { single: [inSession('IAMUser', 'false'), inSession('Root', 'false')] },
  pass: [inSession('IAMUser', 'true'), inSession('AssumedRole', 'false'), withKey, start()],
  undetermined: [
    hide(inSession('IAMUser', 'false'), 'userIdentity', 'sessionContext'),
    hide(inSession('IAMUser', 'false'), 'userIdentity', 'type')
  ],
  denied: [deny(inSession('IAMUser', 'false'))]
})
