import type { EventOf, UserIdentity } from 'mediatrail'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import {
  consoleWrite,
  longLivedKey,
  rootWrite,
  withoutMfa
} from '../../../src/audit/rules/identity.js'

type Start = EventOf<'medialive.amazonaws.com', 'StartChannel'>

const start = (parts: Partial<Start> = {}): Start =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', parts)

const by = (userIdentity: UserIdentity): Start => start({ userIdentity })

const inSession = (type: 'Root' | 'IAMUser' | 'AssumedRole', mfaAuthenticated: 'true' | 'false') =>
  by({ type, sessionContext: { attributes: { mfaAuthenticated } } })

const root = by({ type: 'Root', accountId: '111122223333' })

testRule(it, rootWrite, {
  finding: {
    root: [
      root,
      buildEvent('ivschat.amazonaws.com', 'CreateRoom', { userIdentity: root.userIdentity })
    ]
  },
  pass: [start(), by({ type: 'IAMUser', userName: 'root' })],
  undetermined: [hide(start(), 'userIdentity', 'type'), hide(start(), 'userIdentity')],
  denied: [deny(root)]
})

const withKey = by({ type: 'IAMUser', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })

testRule(it, longLivedKey, {
  finding: { key: [withKey, by({ type: 'Root', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })] },
  pass: [
    start(),
    by({ type: 'IAMUser' }),
    by({ type: 'AssumedRole', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }),
    by({ type: 'AWSService', invokedBy: 'medialive.amazonaws.com' })
  ],
  undetermined: [hide(start(), 'userIdentity', 'accessKeyId'), hide(start(), 'userIdentity')],
  denied: [deny(withKey)]
})

testRule(it, withoutMfa, {
  finding: { single: [inSession('IAMUser', 'false'), inSession('Root', 'false')] },
  pass: [inSession('IAMUser', 'true'), inSession('AssumedRole', 'false'), withKey, start()],
  undetermined: [
    hide(inSession('IAMUser', 'false'), 'userIdentity', 'sessionContext'),
    hide(inSession('IAMUser', 'false'), 'userIdentity', 'type')
  ],
  denied: [deny(inSession('IAMUser', 'false'))]
})

const inConsole = start({ sessionCredentialFromConsole: 'true' })

testRule(it, consoleWrite, {
  finding: { console: [inConsole, start({ sessionCredentialFromConsole: true })] },
  pass: [start(), start({ sessionCredentialFromConsole: 'false' })],
  undetermined: [hide(start(), 'sessionCredentialFromConsole')],
  denied: [deny(inConsole)]
})
