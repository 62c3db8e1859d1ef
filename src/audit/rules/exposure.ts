/**
 * Trails that show too much, or too little.
 *
 * @module
 * @since 0.1.0
 */
import { type Path, shorten } from '../../core/Path.js'
import { catalogue, type OperationEntry } from '../../event/catalogue.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import { isMarker } from '../../payload/marker.js'
import { scrubMark } from '../../payload/scrubMark.js'
import { holdsUrlSecret } from '../../payload/urlSecrets.js'
import { defineRule, type Rule } from '../Rule.js'
import { everyWrite } from './everyService.js'
import { textsAt, textsIn } from './textsIn.js'

const isShown = (value: string): boolean => value !== '' && value !== scrubMark && !isMarker(value)

const secretsOf = (source: string, name: string): ReadonlyArray<Path> => {
  const services: {
    readonly [source: string]: { readonly operations: { readonly [name: string]: OperationEntry } }
  } = catalogue
  const operations = services[source]?.operations ?? {}
  // An operation that nobody knows may be named like something of every object.
  return Object.hasOwn(operations, name) ? (operations[name]?.secrets ?? []) : []
}

/** A few places say it; a job has thousands. */
const most = 20

/**
 * A secret that CloudTrail wrote down.
 *
 * @category rules
 * @since 0.1.0
 */
export const secretInTrail: Rule<MediaEvent, 'secret' | 'url'> = /*#__PURE__*/ defineRule({
  id: 'media/secret-in-the-trail',
  title: 'CloudTrail recorded a secret',
  severity: 'high',
  description:
    'Whoever may read the trail may read a key, a token or a password that stands in it, and trails are copied to many places. CloudTrail hides some parameters; others, and credentials in URLs, it writes as they came.',
  falsePositives: 'Initialization vectors and stream names that you publish anyway.',
  remediation:
    'Change the secret. Put it into Secrets Manager or Parameter Store and give the service its ARN, so that no call holds it again. Ask who could read the trail.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html'
  ],
  tags: ['credentials', 'attack.t1552.001'],
  on: everyWrite,
  outcome: 'any',
  messages: {
    secret: 'A parameter that is a secret stands in the record.',
    url: 'A URL with credentials in it stands in the record.'
  },
  check: (event, { look, at, finding, pass, undetermined }) => {
    const payloads = [
      { name: 'requestParameters', field: look(event, 'requestParameters') },
      { name: 'responseElements', field: look(event, 'responseElements') }
    ] as const
    const [request, response] = payloads.map(({ field }) =>
      field._tag === 'Present' ? field.value : undefined
    )
    const whole = { requestParameters: request, responseElements: response }
    const secrets = textsAt(whole, isShown, secretsOf(event.eventSource, event.eventName))
    const urls = textsIn(whole, holdsUrlSecret)
    const unseen = payloads.flatMap(({ name, field }) =>
      field._tag === 'Omitted' || field._tag === 'Mismatched' ? [at(event, name)] : []
    )
    if (secrets.length === 0 && urls.length === 0)
      return unseen.length > 0 ? undetermined(...unseen) : pass
    return [
      ...(secrets.length > 0 ? [finding('secret', secrets.slice(0, most).map(shorten))] : []),
      ...(urls.length > 0 ? [finding('url', urls.slice(0, most).map(shorten))] : [])
    ]
  }
})

/**
 * A write of which the record does not tell what it wrote.
 *
 * @category rules
 * @since 0.1.0
 */
export const payloadOmitted: Rule<MediaEvent, 'omitted' | 'hidden'> = /*#__PURE__*/ defineRule({
  id: 'media/payload-omitted',
  title: 'A change was recorded without its parameters',
  severity: 'medium',
  description:
    'CloudTrail leaves out parameters that are too large. Large encoder settings do that by themselves, and whoever wants to hide a change pads it until they do: every other rule is blind to such a call.',
  falsePositives: 'MediaConvert jobs and MediaLive channels with very many outputs.',
  remediation:
    'Read the resource as it is now, and compare it with its template. A caller who does this again and again is worth a talk.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['logging', 'attack.t1562.008'],
  on: everyWrite,
  messages: {
    omitted: 'The parameters were left out because of their size.',
    hidden: 'The parameters were hidden, or are nothing that a record may hold.'
  },
  check: (event, { look, at, finding, pass }) => {
    const { _tag } = look(event, 'requestParameters')
    const path = at(event, 'requestParameters')
    if (_tag === 'Omitted') return finding('omitted', [path])
    return _tag === 'Hidden' || _tag === 'Mismatched' ? finding('hidden', [path]) : pass
  }
})
