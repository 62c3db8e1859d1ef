import type { EventOf, UserIdentity } from 'mediatrail'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { rootWrite } from '../../../../src/audit/rules/media/rootWrite.js'

type Start = EventOf<'medialive.amazonaws.com', 'StartChannel'>

const start = (parts: Partial<Start> = {}): Start =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', parts)

const by = (userIdentity: UserIdentity): Start => start({ userIdentity })

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
