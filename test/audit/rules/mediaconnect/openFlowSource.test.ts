import { buildEvent, deny, hide, omit, secret, testRule } from 'mediatrail/testing'
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

const pull = (...cidrAllowList: ReadonlyArray<string>) =>
  buildEvent(connect, 'UpdateFlowOutput', { requestParameters: { cidrAllowList } })

const outputs = (...lists: ReadonlyArray<ReadonlyArray<string>>) =>
  buildEvent(connect, 'AddFlowOutputs', {
    requestParameters: { outputs: lists.map((cidrAllowList) => ({ cidrAllowList })) }
  })

const routerInterface = (...cidrs: ReadonlyArray<string>) =>
  buildEvent(connect, 'CreateRouterNetworkInterface', {
    requestParameters: {
      configuration: { public: { allowRules: cidrs.map((cidr) => ({ cidr })) } }
    }
  })

const gateway = (...egressCidrBlocks: ReadonlyArray<string>) =>
  buildEvent(connect, 'CreateGateway', { requestParameters: { egressCidrBlocks } })

testRule(it, openFlowSource, {
  finding: {
    everybody: [
      create({ source: { whitelistCidr: '0.0.0.0/0' } }),
      create({ sources: [{}, { whitelistCidr: '0.0.0.0/0' }] }),
      add('192.0.2.0/24', '0.0.0.0/0'),
      update('0.0.0.0/0')
    ],
    many: [update('128.0.0.0/1')],
    output: [
      pull('192.0.2.0/24', '0.0.0.0/0'),
      pull('0.0.0.0/1', '128.0.0.0/1'),
      outputs(['192.0.2.0/24'], ['52.0.0.0/8']),
      outputs(['192.0.2.0/24', '52.0.0.0/13', '52.8.0.0/13']),
      create({ outputs: [{ cidrAllowList: ['0.0.0.0/0'] }] })
    ],
    interface: [
      routerInterface('0.0.0.0/0'),
      buildEvent(connect, 'UpdateRouterNetworkInterface', {
        requestParameters: { configuration: { public: { allowRules: [{ cidr: '::/0' }] } } }
      })
    ],
    gateway: [gateway('0.0.0.0/0')]
  },
  pass: [
    create({ source: { whitelistCidr: '192.0.2.0/24' }, sources: [] }),
    create({
      source: { entitlementArn: 'arn:aws:mediaconnect:us-west-2:111122223333:entitlement:1' }
    }),
    add('192.0.2.1/32'),
    // Each source has a list of its own.
    add('0.0.0.0/13', '8.0.0.0/13'),
    update('203.0.113.0/24'),
    pull('192.0.2.0/24'),
    pull(),
    outputs(['52.0.0.0/13'], ['52.8.0.0/13']),
    routerInterface('192.0.2.0/24'),
    gateway('10.0.0.0/8'),
    buildEvent(connect, 'AddFlowSources', {
      requestParameters: { sources: [{ streamId: secret('***'), whitelistCidr: '192.0.2.0/24' }] }
    })
  ],
  undetermined: [
    hide(update('192.0.2.0/24'), 'requestParameters', 'whitelistCidr'),
    hide(add('192.0.2.0/24'), 'requestParameters', 'sources', 0, 'whitelistCidr'),
    hide(add('192.0.2.0/24'), 'requestParameters', 'sources'),
    hide(create({ source: { whitelistCidr: '192.0.2.0/24' } }), 'requestParameters', 'source'),
    omit(add('192.0.2.0/24')),
    omit(routerInterface('192.0.2.0/24'))
  ],
  denied: [deny(update('0.0.0.0/0'))]
})
