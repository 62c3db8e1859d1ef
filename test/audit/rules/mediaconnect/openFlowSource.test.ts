import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { openFlowSource } from '../../../../src/audit/rules/mediaconnect/openFlowSource.js'

const connect = 'mediaconnect.amazonaws.com'

const create = (requestParameters: object) =>
  buildEvent(connect, 'CreateFlow', { requestParameters })

const update = (whitelistCidr: string) =>
  buildEvent(connect, 'UpdateFlowSource', { requestParameters: { whitelistCidr } })

const add = (...cidrs: ReadonlyArray<string>) =>
  buildEvent(connect, 'AddFlowSources', {
    requestParameters: { sources: cidrs.map((whitelistCidr) => ({ whitelistCidr })) }
  })

testRule(it, openFlowSource, {
  finding: {
    everybody: [
      create({ source: { whitelistCidr: '0.0.0.0/0' } }),
      create({ sources: [{}, { whitelistCidr: '0.0.0.0/0' }] }),
      add('192.0.2.0/24', '0.0.0.0/0'),
      update('0.0.0.0/0')
    ],
    many: [update('128.0.0.0/1')]
  },
  pass: [
    create({ source: { whitelistCidr: '192.0.2.0/24' }, sources: [] }),
    create({
      source: { entitlementArn: 'arn:aws:mediaconnect:us-west-2:111122223333:entitlement:1' }
    }),
    add('192.0.2.1/32'),
    update('203.0.113.0/24')
  ],
  undetermined: [
    hide(update('192.0.2.0/24'), 'requestParameters', 'whitelistCidr'),
    hide(add('192.0.2.0/24'), 'requestParameters', 'sources', 0, 'whitelistCidr'),
    hide(create({ source: { whitelistCidr: '192.0.2.0/24' } }), 'requestParameters', 'source'),
    omit(add('192.0.2.0/24'))
  ],
  denied: [deny(update('0.0.0.0/0'))]
})
