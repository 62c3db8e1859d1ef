import type { EventOf, UserIdentity } from 'mediatrail'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { longLivedKeyWrite } from '../../../../src/audit/rules/media/longLivedKeyWrite.js'

type Start = EventOf<'medialive.amazonaws.com', 'StartChannel'>

const start = (parts: Partial<Start> = {}): Start =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', parts)

const by = (userIdentity: UserIdentity): Start => start({ userIdentity })

const withKey = by({ type: 'IAMUser', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })

testRule(it, longLivedKeyWrite, {
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
