/**
 * The rule `media/secret-in-the-trail`.
 *
 * @module
 * @since 0.1.0
 */
import { type Path, shorten } from '../../../core/Path.js'
import { catalogue, type OperationEntry } from '../../../event/catalogue.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { isMarker } from '../../../payload/marker.js'
import { scrubMark } from '../../../payload/scrubMark.js'
import { holdsUrlSecret } from '../../../payload/urlSecrets.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'
import { hideKeys } from '../../support/hideKeys.js'
import { textsAt, textsIn } from '../../support/textsIn.js'

const isShown = (value: string): boolean => value !== '' && value !== scrubMark && !isMarker(value)

const secretsOf = (source: string, name: string): ReadonlyArray<Path> => {
  const services: {
    readonly [source: string]: { readonly operations: { readonly [name: string]: OperationEntry } }
  } = catalogue
  const operations = services[source]?.operations ?? {}
  // An unknown operation may be named like a built-in property of objects.
  return Object.hasOwn(operations, name) ? (operations[name]?.secrets ?? []) : []
}

/** A few places suffice; a job may have thousands. */
const maxPaths = 20

/**
 * CloudTrail recorded a secret.
 *
 * @category rules
 * @since 0.1.0
 */
export const secretInTheTrail: Rule<MediaEvent, 'secret' | 'url'> = /*#__PURE__*/ defineRule({
  id: 'media/secret-in-the-trail',
  title: 'CloudTrail recorded a secret',
  severity: 'high',
  description:
    'Everyone who can read the trail can read a key, a token or a password in it, and trails are copied to many places. CloudTrail hides some parameters; others, and credentials in URLs, are recorded in plain text.',
  falsePositives: 'Initialization vectors and stream names that you publish anyway.',
  remediation:
    'Change the secret. Store it in Secrets Manager or Parameter Store and give the service its ARN, so that no call contains it again. Find out who could read the trail.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html'
  ],
  tags: ['credentials', 'attack.t1552.001'],
  on: everyWrite,
  outcome: 'any',
  messages: {
    secret: 'The record contains a parameter that is a secret.',
    url: 'The record contains a URL with credentials.'
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
    const secretPaths = secretsOf(event.eventSource, event.eventName)
    const secrets = textsAt(whole, isShown, secretPaths)
    const urls = textsIn(whole, holdsUrlSecret)
    const unseen = payloads.flatMap(({ name, field }) =>
      field._tag === 'Omitted' || field._tag === 'Mismatched' ? [at(event, name)] : []
    )
    if (secrets.length === 0 && urls.length === 0)
      return unseen.length > 0 ? undetermined(...unseen) : pass
    const shown = (found: ReadonlyArray<Path>): ReadonlyArray<Path> =>
      found.slice(0, maxPaths).map(hideKeys(secretPaths)).map(shorten)
    return [
      ...(secrets.length > 0 ? [finding('secret', shown(secrets))] : []),
      ...(urls.length > 0 ? [finding('url', shown(urls))] : [])
    ]
  }
})
