/**
 * The rule `media/logging-off`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * Logs switched off, or never on.
 *
 * @category rules
 * @since 0.1.0
 */
export const loggingOff: Rule<MediaEvent, 'off' | 'unset'> = /*#__PURE__*/ defineRule({
  id: 'media/logging-off',
  title: 'Logs of a media service were switched off',
  severity: 'medium',
  description:
    'Access logs of an origin show who went around the CDN, channel logs why a stream froze, chat logs who wrote what. Who means harm turns them off first; who means to save money regrets it later.',
  falsePositives:
    'Tests, and channels that are set up in steps. A request to MediaPackage that sets one kind of access log passes, though AWS does not say whether the other, left out, stays on.',
  remediation:
    'Switch the logs on again, and look at what happened to the resource while they were off.',
  references: [
    'https://docs.aws.amazon.com/mediapackage/latest/ug/access-logging.html',
    'https://docs.aws.amazon.com/mediatailor/latest/ug/monitoring-cw-logs.html',
    'https://docs.aws.amazon.com/mediastore/latest/ug/monitoring-cloudwatch-container-logging.html'
  ],
  tags: ['logging', 'attack.t1562.008'],
  on: {
    'medialive.amazonaws.com': ['UpdateChannel'],
    'mediapackage.amazonaws.com': ['ConfigureLogs'],
    'mediapackage-vod.amazonaws.com': ['ConfigureLogs'],
    'mediatailor.amazonaws.com': [
      'ConfigureLogsForPlaybackConfiguration',
      'ConfigureLogsForChannel'
    ],
    'mediastore.amazonaws.com': ['StopAccessLogging'],
    'ivschat.amazonaws.com': ['DeleteLoggingConfiguration']
  },
  messages: {
    off: 'Logs are off.',
    unset: 'The request sets no access log.'
  },
  check: (event, { read, look, at, finding, pass, undetermined }) => {
    switch (event.eventName) {
      case 'UpdateChannel':
        return read(event, 'requestParameters', 'logLevel') === 'DISABLED'
          ? finding('off', [at(event, 'requestParameters', 'logLevel')])
          : pass
      case 'ConfigureLogsForPlaybackConfiguration':
        return read(event, 'requestParameters', 'PercentEnabled') === 0
          ? finding('off', [at(event, 'requestParameters', 'PercentEnabled')])
          : pass
      case 'ConfigureLogsForChannel':
        return read(event, 'requestParameters', 'LogTypes')?.length === 0
          ? finding('off', [at(event, 'requestParameters', 'LogTypes')])
          : pass
      case 'ConfigureLogs': {
        const kinds =
          event.eventSource === 'mediapackage.amazonaws.com'
            ? (['egressAccessLogs', 'ingressAccessLogs'] as const)
            : (['egressAccessLogs'] as const)
        const fields = kinds.map((kind) => ({
          tag: look(event, 'requestParameters', kind)._tag,
          path: at(event, 'requestParameters', kind)
        }))
        // Whoever sets one kind switches logs on.
        if (fields.some(({ tag }) => tag === 'Present')) return pass
        const unknown = fields.filter(({ tag }) => tag !== 'Absent' && tag !== 'Null')
        return unknown.length > 0
          ? undetermined(...unknown.map(({ path }) => path))
          : finding(
              'unset',
              fields.map(({ path }) => path)
            )
      }
      default:
        return finding('off', [at(event, 'eventName')])
    }
  }
})
