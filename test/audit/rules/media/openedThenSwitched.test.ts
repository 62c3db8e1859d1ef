import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { openedThenSwitched } from '../../../../src/audit/rules/media/openedThenSwitched.js'

const live = 'medialive.amazonaws.com'

const opened = buildEvent(live, 'UpdateInputSecurityGroup', {
  requestParameters: { inputSecurityGroupId: '1', whitelistRules: [{ cidr: '0.0.0.0/0' }] }
})

const closed = buildEvent(live, 'UpdateInputSecurityGroup', {
  requestParameters: { inputSecurityGroupId: '1', whitelistRules: [{ cidr: '192.0.2.1/32' }] }
})

const stop = buildEvent(live, 'StopChannel', { requestParameters: { channelId: '1' } })

testCorrelation(it, openedThenSwitched, {
  finding: [spaced('30m', opened, stop)],
  pass: [
    spaced('30m', closed, stop),
    spaced('30m', stop, opened),
    spaced('2h', opened, stop),
    spaced('30m', opened, deny(stop))
  ],
  ignored: [spaced('30m', closed, deny(stop))]
})
