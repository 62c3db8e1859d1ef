/**
 * Every way to lose logs, alarms and monitoring.
 *
 * @module
 * @since 0.2.0
 */
import type { EventOf } from '../../event/MediaEvent.js'
import { hasAnswer } from './answer.js'
import { isDryRun } from './dryRun.js'
import type { Effect, Operations, RowReading } from './operations.js'

/** @internal How: each is a message of the rule. */
export type LostLogs = 'off' | 'unset' | 'sampled' | 'excluded' | 'alarms' | 'monitoring'

/** In a hundred sessions; fewer show no single viewer, and no pattern either. */
const tooFew = 10

type Configured =
  | EventOf<'mediapackage.amazonaws.com', 'ConfigureLogs'>
  | EventOf<'mediapackage-vod.amazonaws.com', 'ConfigureLogs'>

/** Setting one kind of access log switches logs on; the answer shows them all. */
const unset = (event: Configured, { look, read, at }: RowReading): Effect<'unset'> | undefined => {
  const payload = hasAnswer(event, { look }) ? 'responseElements' : 'requestParameters'
  const egress = at(event, payload, 'egressAccessLogs')
  if (look(event, payload, 'egressAccessLogs')._tag === 'Present') return undefined
  if (event.eventSource === 'mediapackage-vod.amazonaws.com')
    return read(event, payload, 'egressAccessLogs') === undefined ? ['unset', egress] : undefined
  if (look(event, payload, 'ingressAccessLogs')._tag === 'Present') return undefined
  return read(event, payload, 'egressAccessLogs') === undefined &&
    read(event, payload, 'ingressAccessLogs') === undefined
    ? ['unset', egress, at(event, payload, 'ingressAccessLogs')]
    : undefined
}

/** @internal By source and name. */
export const lostLogs: Operations<LostLogs> = {
  'medialive.amazonaws.com': {
    UpdateChannel: (event, { look, says }) =>
      isDryRun(event, { look })
        ? undefined
        : says('off', event, 'DISABLED', 'requestParameters', 'logLevel'),
    StartDeleteMonitorDeployment: 'alarms',
    DeleteSignalMap: 'alarms',
    DeleteCloudWatchAlarmTemplate: 'alarms',
    DeleteCloudWatchAlarmTemplateGroup: 'alarms',
    DeleteEventBridgeRuleTemplate: 'alarms',
    DeleteEventBridgeRuleTemplateGroup: 'alarms',
    UpdateEventBridgeRuleTemplate: (event, { empties }) =>
      empties('alarms', event, 'requestParameters', 'eventTargets'),
    StartUpdateSignalMap: (event, { empties }) =>
      empties('alarms', event, 'requestParameters', 'cloudWatchAlarmTemplateGroupIdentifiers') ??
      empties('alarms', event, 'requestParameters', 'eventBridgeRuleTemplateGroupIdentifiers')
  },
  'mediaconnect.amazonaws.com': {
    UpdateFlow: (event, { says }) =>
      says(
        'monitoring',
        event,
        'DISABLED',
        'requestParameters',
        'sourceMonitoringConfig',
        'contentQualityAnalysisState'
      ) ??
      says(
        'monitoring',
        event,
        'DISABLED',
        'requestParameters',
        'sourceMonitoringConfig',
        'thumbnailState'
      )
  },
  'mediapackage.amazonaws.com': { ConfigureLogs: unset },
  'mediapackage-vod.amazonaws.com': { ConfigureLogs: unset },
  'mediatailor.amazonaws.com': {
    ConfigureLogsForPlaybackConfiguration: (event, { read, at, empties }) => {
      const percent = read(event, 'requestParameters', 'PercentEnabled') ?? 100
      const path = at(event, 'requestParameters', 'PercentEnabled')
      if (percent === 0) return ['off', path]
      if (percent < tooFew) return ['sampled', path]
      const off = empties('off', event, 'requestParameters', 'EnabledLoggingStrategies')
      if (off !== undefined) return off
      const excluded = (['ManifestServiceInteractionLog', 'AdsInteractionLog'] as const).filter(
        (log) => (read(event, 'requestParameters', log, 'ExcludeEventTypes') ?? []).length > 0
      )
      const [first] = excluded
      return first === undefined
        ? undefined
        : ['excluded', at(event, 'requestParameters', first, 'ExcludeEventTypes')]
    },
    ConfigureLogsForChannel: (event, { empties }) =>
      empties('off', event, 'requestParameters', 'LogTypes')
  },
  'mediastore.amazonaws.com': {
    StopAccessLogging: 'off',
    DeleteMetricPolicy: 'monitoring',
    PutMetricPolicy: (event, { says }) =>
      says(
        'monitoring',
        event,
        'DISABLED',
        'requestParameters',
        'metricPolicy',
        'containerLevelMetrics'
      )
  },
  'ivschat.amazonaws.com': {
    DeleteLoggingConfiguration: 'off',
    UpdateRoom: (event, { empties }) =>
      empties('off', event, 'requestParameters', 'loggingConfigurationIdentifiers')
  },
  'kinesisvideo.amazonaws.com': {
    UpdateNotificationConfiguration: (event, { says }) =>
      says(
        'monitoring',
        event,
        'DISABLED',
        'requestParameters',
        'notificationConfiguration',
        'status'
      )
  },
  'elastictranscoder.amazonaws.com': {
    UpdatePipelineNotifications: (event, { read, at }) => {
      const topics = read(event, 'requestParameters', 'notifications')
      return topics !== undefined && Object.values(topics).every((topic) => topic === '')
        ? ['monitoring', at(event, 'requestParameters', 'notifications')]
        : undefined
    }
  }
}
