import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { loggingOff } from '../../../../src/audit/rules/media/loggingOff.js'

const live = 'medialive.amazonaws.com'
const tailor = 'mediatailor.amazonaws.com'
const store = 'mediastore.amazonaws.com'

const channel = (logLevel: string, more: object = {}) =>
  buildEvent(live, 'UpdateChannel', { requestParameters: { logLevel, ...more } })

const configure = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackage.amazonaws.com', 'ConfigureLogs', { requestParameters, responseElements })

const vod = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackage-vod.amazonaws.com', 'ConfigureLogs', {
    requestParameters,
    responseElements
  })

const playback = (requestParameters: object) =>
  buildEvent(tailor, 'ConfigureLogsForPlaybackConfiguration', { requestParameters })

const types = (requestParameters: object) =>
  buildEvent(tailor, 'ConfigureLogsForChannel', { requestParameters })

const room = (loggingConfigurationIdentifiers: ReadonlyArray<string>) =>
  buildEvent('ivschat.amazonaws.com', 'UpdateRoom', {
    requestParameters: { identifier: 'room', loggingConfigurationIdentifiers }
  })

const flow = (sourceMonitoringConfig: object) =>
  buildEvent('mediaconnect.amazonaws.com', 'UpdateFlow', {
    requestParameters: { sourceMonitoringConfig }
  })

const notifications = (topics: object | undefined) =>
  buildEvent('elastictranscoder.amazonaws.com', 'UpdatePipelineNotifications', {
    requestParameters: { id: '1', ...(topics === undefined ? {} : { notifications: topics }) }
  })

const signalMap = (requestParameters: object) =>
  buildEvent(live, 'StartUpdateSignalMap', { requestParameters })

const egressAccessLogs = { logGroupName: '/aws/MediaPackage/egress' }

const ingressAccessLogs = { logGroupName: '/aws/MediaPackage/ingress' }

testRule(it, loggingOff, {
  finding: {
    off: [
      channel('DISABLED'),
      channel('DISABLED', { dryRun: false }),
      playback({ PercentEnabled: 0 }),
      playback({ PercentEnabled: 100, EnabledLoggingStrategies: [] }),
      types({ LogTypes: [] }),
      room([]),
      buildEvent(store, 'StopAccessLogging'),
      buildEvent('ivschat.amazonaws.com', 'DeleteLoggingConfiguration')
    ],
    unset: [
      configure({ id: 'news' }),
      configure({ id: 'news' }, { id: 'news' }),
      vod({ id: 'news', egressAccessLogs: null }),
      vod({ id: 'news', egressAccessLogs }, { id: 'news' })
    ],
    sampled: [playback({ PercentEnabled: 1 }), playback({ PercentEnabled: 9 })],
    excluded: [
      playback({
        PercentEnabled: 100,
        ManifestServiceInteractionLog: { ExcludeEventTypes: ['GENERATED_MANIFEST'] }
      }),
      playback({
        PercentEnabled: 100,
        AdsInteractionLog: { ExcludeEventTypes: ['AD_MARKER_FOUND'] }
      })
    ],
    alarms: [
      buildEvent(live, 'StartDeleteMonitorDeployment'),
      buildEvent(live, 'DeleteSignalMap'),
      buildEvent(live, 'DeleteCloudWatchAlarmTemplate'),
      buildEvent(live, 'DeleteCloudWatchAlarmTemplateGroup'),
      buildEvent(live, 'DeleteEventBridgeRuleTemplate'),
      buildEvent(live, 'DeleteEventBridgeRuleTemplateGroup'),
      buildEvent(live, 'UpdateEventBridgeRuleTemplate', {
        requestParameters: { eventTargets: [] }
      }),
      signalMap({ cloudWatchAlarmTemplateGroupIdentifiers: [] }),
      signalMap({ eventBridgeRuleTemplateGroupIdentifiers: [] })
    ],
    monitoring: [
      flow({ contentQualityAnalysisState: 'DISABLED' }),
      flow({ thumbnailState: 'DISABLED' }),
      buildEvent(store, 'DeleteMetricPolicy'),
      buildEvent(store, 'PutMetricPolicy', {
        requestParameters: { metricPolicy: { containerLevelMetrics: 'DISABLED' } }
      }),
      buildEvent('kinesisvideo.amazonaws.com', 'UpdateNotificationConfiguration', {
        requestParameters: { notificationConfiguration: { status: 'DISABLED' } }
      }),
      notifications({ completed: '', error: '' })
    ]
  },
  pass: [
    channel('ERROR'),
    channel('DISABLED', { dryRun: true }),
    buildEvent(live, 'UpdateChannel', { requestParameters: {} }),
    configure({ egressAccessLogs, ingressAccessLogs }),
    configure({ egressAccessLogs }),
    configure({ ingressAccessLogs }),
    configure({}, { id: 'news', ingressAccessLogs }),
    configure({ egressAccessLogs }, {}),
    vod({ egressAccessLogs }),
    vod({}, { id: 'news', egressAccessLogs }),
    playback({ PercentEnabled: 10 }),
    playback({ EnabledLoggingStrategies: ['VENDED_LOGS'] }),
    playback({ PercentEnabled: 100, AdsInteractionLog: { ExcludeEventTypes: [] } }),
    types({ LogTypes: ['AS_RUN'] }),
    room(['arn:aws:ivschat:us-west-2:111122223333:logging-configuration/a']),
    flow({ thumbnailState: 'ENABLED' }),
    notifications({ completed: '', error: 'arn:aws:sns:us-west-2:111122223333:a' }),
    notifications(undefined),
    signalMap({ name: 'news' })
  ],
  undetermined: [
    hide(channel('ERROR'), 'requestParameters', 'logLevel'),
    hide(configure({}), 'requestParameters', 'egressAccessLogs'),
    hide(configure({}), 'requestParameters', 'ingressAccessLogs'),
    hide(playback({}), 'requestParameters', 'PercentEnabled'),
    hide(types({}), 'requestParameters', 'LogTypes'),
    hide(room(['a']), 'requestParameters', 'loggingConfigurationIdentifiers'),
    omit(vod({}))
  ],
  denied: [deny(configure({}))]
})
