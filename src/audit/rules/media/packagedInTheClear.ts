/**
 * The rule `media/packaged-in-the-clear`.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../../core/Path.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * An endpoint that packages without DRM.
 *
 * @category rules
 * @since 0.1.0
 */
export const packagedInTheClear: Rule<MediaEvent, 'created' | 'updated'> = /*#__PURE__*/ defineRule(
  {
    id: 'media/packaged-in-the-clear',
    title: 'An endpoint packages content without encryption',
    severity: 'medium',
    description:
      'A packager that has no encryption settings writes segments that anybody can play and keep. On an update this is how DRM may be lost: AWS does not say whether an encryption that the request leaves out stays.',
    falsePositives:
      'Free content, and endpoints behind a CDN that a player must authorize with. Suppress their resources.',
    remediation:
      'Set the encryption of the package with its SPEKE key provider. After an update, look at the endpoint as it is now: if its encryption is gone, find out who turned it off, and what was recorded since.',
    references: [
      'https://docs.aws.amazon.com/mediapackage/latest/ug/using-encryption.html',
      'https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_UpdateOriginEndpoint.html'
    ],
    tags: ['encryption', 'attack.t1600'],
    on: {
      'mediapackage.amazonaws.com': ['CreateOriginEndpoint', 'UpdateOriginEndpoint'],
      'mediapackage-vod.amazonaws.com': ['CreatePackagingConfiguration'],
      'mediapackagev2.amazonaws.com': ['CreateOriginEndpoint', 'UpdateOriginEndpoint']
    },
    messages: {
      created: 'The endpoint was made without encryption.',
      updated: 'The update sets the packaging of the endpoint, and no encryption for it.'
    },
    check: (event, { look, at, finding, pass, undetermined }) => {
      const messageId = event.eventName === 'UpdateOriginEndpoint' ? 'updated' : 'created'
      const judged = (
        part: { readonly _tag: string },
        encryption: { readonly _tag: string },
        path: Path
      ) => {
        if (part._tag === 'Absent' || part._tag === 'Null') return pass
        if (encryption._tag === 'Present') return pass
        return encryption._tag === 'Absent' || encryption._tag === 'Null'
          ? finding(messageId, [path], [String(path[1])])
          : undetermined(path)
      }
      if (event.eventSource === 'mediapackagev2.amazonaws.com')
        return judged(
          look(event, 'requestParameters', 'Segment'),
          look(event, 'requestParameters', 'Segment', 'Encryption'),
          at(event, 'requestParameters', 'Segment', 'Encryption')
        )
      return (['hlsPackage', 'dashPackage', 'cmafPackage', 'mssPackage'] as const).map((part) =>
        judged(
          look(event, 'requestParameters', part),
          look(event, 'requestParameters', part, 'encryption'),
          at(event, 'requestParameters', part, 'encryption')
        )
      )
    }
  }
)
