/**
 * The rule `media/secret-in-the-trail`.
 *
 * @module
 * @since 0.1.0
 */

import { once } from '../../../core/once.js'
import { type Path, shorten } from '../../../core/Path.js'
import { catalogue, type OperationEntry } from '../../../event/catalogue.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import type { Field } from '../../../payload/Field.js'
import { isMarker } from '../../../payload/marker.js'
import { scrubMark } from '../../../payload/scrubMark.js'
import { holdsUrlSecret } from '../../../payload/urlSecrets.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'
import { hideKeys } from '../../support/hideKeys.js'
import { textsAt, textsIn } from '../../support/textsIn.js'

const isShown = (value: string): boolean => value !== '' && value !== scrubMark && !isMarker(value)

/** By service and operation. */
const everyOperation = /*#__PURE__*/ once(
  (): ReadonlyMap<string, ReadonlyMap<string, OperationEntry>> =>
    new Map(
      Object.entries(catalogue).map(([source, { operations }]) => [
        source,
        new Map(Object.entries<OperationEntry>(operations))
      ])
    )
)

const none: ReadonlyArray<Path> = []

const isUnseen = ({ _tag }: Field<unknown>): boolean => _tag === 'Omitted' || _tag === 'Mismatched'

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
    const request = look(event, 'requestParameters')
    const response = look(event, 'responseElements')
    const whole = {
      requestParameters: request._tag === 'Present' ? request.value : undefined,
      responseElements: response._tag === 'Present' ? response.value : undefined
    }
    const secretPaths =
      everyOperation().get(event.eventSource)?.get(event.eventName)?.secrets ?? none
    const secrets = textsAt(whole, isShown, secretPaths)
    const urls = textsIn(whole, holdsUrlSecret)
    if (secrets.length === 0 && urls.length === 0) {
      const unseen = [
        ...(isUnseen(request) ? [at(event, 'requestParameters')] : []),
        ...(isUnseen(response) ? [at(event, 'responseElements')] : [])
      ]
      return unseen.length > 0 ? undetermined(...unseen) : pass
    }
    const shown = (found: ReadonlyArray<Path>): ReadonlyArray<Path> =>
      found.slice(0, maxPaths).map(hideKeys(secretPaths)).map(shorten)
    return [
      ...(secrets.length > 0 ? [finding('secret', shown(secrets))] : []),
      ...(urls.length > 0 ? [finding('url', shown(urls))] : [])
    ]
  }
})
