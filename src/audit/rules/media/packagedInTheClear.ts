/**
 * The rule `media/packaged-in-the-clear`.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../../core/Path.js'
import type { EventOf, MediaEvent } from '../../../event/MediaEvent.js'
import type { Field } from '../../../payload/Field.js'
import { defineRule, type Rule } from '../../Rule.js'
import type { Reading } from '../../support/operations.js'
import { hasResponse, tellingPayload } from '../../support/response.js'

type Endpoint =
  | EventOf<'mediapackage.amazonaws.com', 'CreateOriginEndpoint' | 'UpdateOriginEndpoint'>
  | EventOf<'mediapackage-vod.amazonaws.com', 'CreatePackagingConfiguration'>
  | EventOf<'mediapackagev2.amazonaws.com', 'CreateOriginEndpoint' | 'UpdateOriginEndpoint'>

/** A part that packages content: whether it is present, and its encryption, from the response or else the request. */
interface Part {
  readonly part: Tag
  readonly encryption: Tag
  readonly path: Path
  readonly isReturned: boolean
}

type Tag = Field<unknown>['_tag']

const packages = ['hlsPackage', 'dashPackage', 'cmafPackage', 'mssPackage'] as const

const partsOf = (
  event: Endpoint,
  { look, read, at }: Pick<Reading, 'look' | 'read' | 'at'>
): ReadonlyArray<Part> => {
  const isReturned = hasResponse(event, { look, read })
  if (event.eventSource === 'mediapackagev2.amazonaws.com') {
    const payload = tellingPayload(isReturned, (one) => look(event, one, 'Segment')._tag)
    return [
      {
        part: look(event, payload, 'Segment')._tag,
        encryption: look(event, payload, 'Segment', 'Encryption')._tag,
        path: at(event, payload, 'Segment', 'Encryption'),
        isReturned
      }
    ]
  }
  return packages.map((part) => {
    const payload = tellingPayload(isReturned, (one) => look(event, one, part)._tag)
    return {
      part: look(event, payload, part)._tag,
      encryption: look(event, payload, part, 'encryption')._tag,
      path: at(event, payload, part, 'encryption'),
      isReturned
    }
  })
}

/**
 * An endpoint that packages content without DRM.
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
      'A packager that has no encryption settings writes segments that anyone can play and keep. An update may remove DRM in this way: AWS does not document whether encryption stays if the request leaves it out, so the rule reads the response. If the record has none, the verdict is undetermined.',
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
      created: 'The endpoint was created without encryption.',
      updated: 'The endpoint has no encryption after the update.'
    },
    check: (event, { look, read, at, finding, pass, undetermined }) => {
      const isUpdate = event.eventName === 'UpdateOriginEndpoint'
      const messageId = isUpdate ? 'updated' : 'created'
      const parts = partsOf(event, { look, read, at })
      const present = parts.filter(({ part }) => part !== 'Absent' && part !== 'Null')
      // What an update leaves out may be unchanged; only the response shows the endpoint as it is now.
      if (present.length === 0)
        return isUpdate && !parts.some(({ isReturned }) => isReturned)
          ? undetermined(at(event, 'responseElements'))
          : event.eventSource === 'mediapackagev2.amazonaws.com'
            ? finding(
                messageId,
                parts.map(({ path }) => path)
              )
            : pass
      return present.map(({ encryption, path }) => {
        if (encryption === 'Present') return pass
        return encryption === 'Absent' || encryption === 'Null'
          ? finding(messageId, [path], [String(path[1])])
          : undetermined(path)
      })
    }
  }
)
