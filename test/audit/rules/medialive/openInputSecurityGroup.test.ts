import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { openInputSecurityGroup } from '../../../../src/audit/rules/medialive/openInputSecurityGroup.js'

const live = 'medialive.amazonaws.com'

const group = (...cidrs: ReadonlyArray<string>) =>
  buildEvent(live, 'CreateInputSecurityGroup', {
    requestParameters: { whitelistRules: cidrs.map((cidr) => ({ cidr })) }
  })

const update = (cidr: string) =>
  buildEvent(live, 'UpdateInputSecurityGroup', {
    requestParameters: { inputSecurityGroupId: '1', whitelistRules: [{ cidr }] }
  })

testRule(it, openInputSecurityGroup, {
  finding: {
    everybody: [
      group('0.0.0.0/0'),
      group('192.0.2.0/24', '::/0'),
      update('0.0.0.0/0'),
      group('::0/00')
    ],
    many: [group('0.0.0.0/1', '128.0.0.0/1'), update('2001:db8::/15'), group('192.0.2.0/7')]
  },
  pass: [
    group('192.0.2.0/24'),
    group('10.0.0.0/8'),
    update('2001:db8::/16'),
    group('192.0.2.1'),
    group(),
    buildEvent(live, 'UpdateInputSecurityGroup', { requestParameters: { tags: {} } })
  ],
  undetermined: [
    hide(group('192.0.2.0/24'), 'requestParameters', 'whitelistRules', 0, 'cidr'),
    hide(group('192.0.2.0/24'), 'requestParameters', 'whitelistRules'),
    omit(update('192.0.2.0/24'))
  ],
  denied: [deny(group('0.0.0.0/0'))]
})
