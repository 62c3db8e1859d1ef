import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { loggingOff } from '../../../../src/audit/rules/media/loggingOff.js'

const tailor = 'mediatailor.amazonaws.com'

const channel = (logLevel: string) =>
  buildEvent('medialive.amazonaws.com', 'UpdateChannel', { requestParameters: { logLevel } })

const configure = (requestParameters: object) =>
  buildEvent('mediapackage.amazonaws.com', 'ConfigureLogs', { requestParameters })

const vod = (requestParameters: object) =>
  buildEvent('mediapackage-vod.amazonaws.com', 'ConfigureLogs', { requestParameters })

const playback = (requestParameters: object) =>
  buildEvent(tailor, 'ConfigureLogsForPlaybackConfiguration', { requestParameters })

const types = (requestParameters: object) =>
  buildEvent(tailor, 'ConfigureLogsForChannel', { requestParameters })

const egressAccessLogs = { logGroupName: '/aws/MediaPackage/egress' }

const ingressAccessLogs = { logGroupName: '/aws/MediaPackage/ingress' }

testRule(it, loggingOff, {
  finding: {
    off: [
      channel('DISABLED'),
      playback({ PercentEnabled: 0 }),
      types({ LogTypes: [] }),
      buildEvent('mediastore.amazonaws.com', 'StopAccessLogging'),
      buildEvent('ivschat.amazonaws.com', 'DeleteLoggingConfiguration')
    ],
    unset: [configure({ id: 'news' }), vod({ id: 'news', egressAccessLogs: null })]
  },
  pass: [
    channel('ERROR'),
    buildEvent('medialive.amazonaws.com', 'UpdateChannel', { requestParameters: {} }),
    configure({ egressAccessLogs, ingressAccessLogs }),
    configure({ egressAccessLogs }),
    configure({ ingressAccessLogs }),
    vod({ egressAccessLogs }),
    playback({ PercentEnabled: 10 }),
    types({ LogTypes: ['AS_RUN'] })
  ],
  undetermined: [
    hide(channel('ERROR'), 'requestParameters', 'logLevel'),
    hide(configure({}), 'requestParameters', 'egressAccessLogs'),
    hide(configure({}), 'requestParameters', 'ingressAccessLogs'),
    hide(playback({}), 'requestParameters', 'PercentEnabled'),
    hide(types({}), 'requestParameters', 'LogTypes'),
    omit(vod({}))
  ],
  denied: [deny(configure({}))]
})
