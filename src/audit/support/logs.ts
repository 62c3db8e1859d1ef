/**
 * All calls that disable logs, alarms and monitoring.
 *
 * @module
 * @since 0.2.0
 */
import type { EventOf } from '../../event/MediaEvent.js'
import { isDryRun } from './dryRun.js'
import type { Effect, Operations, RowReading } from './operations.js'
import { hasResponse } from './response.js'

/** @internal How logs are lost: each is a message of the rule. */
export type LostLogs = 'off' | 'unset' | 'sampled' | 'excluded' | 'alarms' | 'monitoring'

/** Out of a hundred sessions; fewer show neither single viewers nor patterns. */
const tooFew = 10

type Configured =
  | EventOf<'mediapackage.amazonaws.com', 'ConfigureLogs'>
  | EventOf<'mediapackage-vod.amazonaws.com', 'ConfigureLogs'>

const kindsOf = (event: Configured) =>
  event.eventSource === 'mediapackage.amazonaws.com'
    ? (['egressAccessLogs', 'ingressAccessLogs'] as const)
    : (['egressAccessLogs'] as const)

/** Setting one type of access log enables logs; the response shows all types. */
const unset = (event: Configured, { look, read, at }: RowReading): Effect<'unset'> | undefined => {
  const payload = hasResponse(event, { look, read }) ? 'responseElements' : 'requestParameters'
  const kinds = kindsOf(event)
  const fields = kinds.map((kind) => look(event, payload, kind))
  if (fields.some(({ _tag }) => _tag === 'Present')) return undefined
  if (fields.every(({ _tag }) => _tag === 'Absent' || _tag === 'Null')) {
    const [first, ...more] = kinds.map((kind) => at(event, payload, kind))
    return first === undefined ? undefined : ['unset', first, ...more]
  }
  // A pass becomes undetermined if a value that was read is withheld.
  for (const kind of kinds) read(event, payload, kind)
  return undefined
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
