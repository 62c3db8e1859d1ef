/**
 * The rule `mediapackage/ingest-credentials-rotated`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * New ingest credentials of MediaPackage: the current encoder stops working.
 *
 * @category rules
 * @since 0.1.0
 */
export const ingestCredentialsRotated: Rule<MediaEvent, 'rotated'> = /*#__PURE__*/ defineRule({
  id: 'mediapackage/ingest-credentials-rotated',
  title: 'Ingest credentials of a MediaPackage channel were rotated',
  severity: 'medium',
  description:
    'The encoder with the old user name and password is locked out immediately, and the caller has the new ones: an outage if the rotation was not planned, and a takeover if an outsider did it.',
  falsePositives: 'Rotations that are planned. Suppress the principal that does them.',
  remediation:
    'Find out who rotated them. If it was not planned, rotate again, set the encoder to the new credentials, and look at what was ingested since.',
  references: [
    'https://docs.aws.amazon.com/mediapackage/latest/apireference/channels-id-ingest_endpoints-ingest_endpoint_id-credentials.html'
  ],
  tags: ['credentials', 'attack.t1098.001'],
  on: {
    'mediapackage.amazonaws.com': ['RotateChannelCredentials', 'RotateIngestEndpointCredentials']
  },
  per: 'both',
  messages: { rotated: 'The channel has new ingest credentials.' },
  check: (event, { at, finding }) => finding('rotated', [at(event, 'eventName')])
})
