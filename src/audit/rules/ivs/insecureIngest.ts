/**
 * The rule `ivs/insecure-ingest`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * RTMP without TLS: the stream key is sent unencrypted.
 *
 * @category rules
 * @since 0.1.0
 */
export const insecureIngest: Rule<MediaEvent, 'insecure'> = /*#__PURE__*/ defineRule({
  id: 'ivs/insecure-ingest',
  title: 'IVS accepts streams over unencrypted connections',
  severity: 'medium',
  description:
    'With insecure ingest a broadcaster may send RTMP without TLS. The stream key is then sent unencrypted, and anyone who can read the traffic can take over the channel.',
  falsePositives: 'Old encoders without TLS, on a private network.',
  remediation: 'Set `insecureIngest` to false, and create a new stream key.',
  references: [
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateChannel.html',
    'https://docs.aws.amazon.com/ivs/latest/RealTimeAPIReference/API_CreateIngestConfiguration.html'
  ],
  tags: ['encryption', 'attack.t1040'],
  on: { 'ivs.amazonaws.com': ['CreateChannel', 'UpdateChannel', 'CreateIngestConfiguration'] },
  messages: { insecure: 'Broadcasters may connect without TLS.' },
  check: (event, { read, at, finding, pass }) =>
    read(event, 'requestParameters', 'insecureIngest') === true
      ? finding('insecure', [at(event, 'requestParameters', 'insecureIngest')])
      : pass
})
