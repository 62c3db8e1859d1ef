import { use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, it } from 'vitest'
import { newWayOut } from '../../../../src/audit/rules/media/newWayOut.js'

const connect = 'mediaconnect.amazonaws.com'

const hosts = ['*.example.com', '192.0.2.0/24', '203.0.113.7']

const output = (destination: string) =>
  buildEvent(connect, 'UpdateFlowOutput', { requestParameters: { destination } })

const channel = (destination: object, more: object = {}) =>
  buildEvent('medialive.amazonaws.com', 'UpdateChannel', {
    requestParameters: { destinations: [{ id: '1', ...destination }], ...more }
  })

const url = (text: string) => channel({ settings: [{ url: text }] })

const router = (protocolConfiguration: object) =>
  buildEvent(connect, 'CreateRouterOutput', {
    requestParameters: { configuration: { standard: { protocolConfiguration } } }
  })

describe('with a list of hosts', () => {
  testRule(it, use(newWayOut, { options: { hosts } }), {
    finding: {
      unlisted: [
        output('198.51.100.9'),
        output('2001:db8::9'),
        buildEvent(connect, 'AddFlowOutputs', {
          requestParameters: {
            outputs: [{ destination: '192.0.2.1' }, { destination: 'example.net' }]
          }
        }),
        buildEvent(connect, 'CreateFlow', {
          requestParameters: {
            outputs: [
              {
                mediaStreamOutputConfigurations: [
                  { destinationConfigurations: [{ destinationIp: '198.51.100.9' }] }
                ]
              }
            ]
          }
        }),
        buildEvent(connect, 'AddBridgeOutputs', {
          requestParameters: { outputs: [{ networkOutput: { ipAddress: '198.51.100.9' } }] }
        }),
        router({ srtCaller: { destinationAddress: 'example.net' } }),
        router({ rtp: { destinationAddress: '198.51.100.9' } }),
        router({ rist: { destinationAddress: '198.51.100.9' } }),
        url('rtmp://198.51.100.9/live'),
        url('rtmps://a.example.com@example.net:443/live'),
        url('https://example.com/'),
        channel({ srtSettings: [{ url: 'srt://198.51.100.9:5000' }] }),
        channel({ settings: [{ url: 'udp://198.51.100.9:5000' }] }, { dryRun: false })
      ],
      'no-list': { never: 'there is a list' }
    },
    pass: [
      output('192.0.2.200'),
      output('203.0.113.7'),
      output('10.1.2.3'),
      output('239.1.1.1'),
      output('fd00::1'),
      url('rtmp://Ingest.Example.com:1935/live'),
      url('https://user@a.example.com/'),
      url('s3ssl://bucket/key'),
      url(''),
      channel({ settings: [{ url: 'udp://198.51.100.9:5000' }] }, { dryRun: true }),
      channel({ srtSettings: [{ url: 'srt://[fd00::1]:5000' }] }),
      router({ srtListener: { port: 5000 } })
    ],
    undetermined: [
      hide(output('192.0.2.1'), 'requestParameters', 'destination'),
      hide(url('s3ssl://bucket/key'), 'requestParameters', 'destinations'),
      omit(output('192.0.2.1'))
    ],
    denied: [deny(output('198.51.100.9'))]
  })
})

describe('without a list', () => {
  testRule(it, newWayOut, {
    finding: {
      'no-list': [output('192.0.2.1'), url('https://a.example.com/')],
      unlisted: { never: 'there is no list' }
    },
    pass: [output('10.1.2.3')],
    undetermined: [omit(output('192.0.2.1'))],
    denied: [deny(output('192.0.2.1'))]
  })
})
