/**
 * An event in one line.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import { scrubText } from '../payload/scrubText.js'
import type { Envelope } from '../record/Envelope.js'
import { principal, showPrincipal } from '../record/principal.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'
import { outcome } from './outcome.js'

const ended = (event: Envelope): string => {
  const result = outcome(event)
  switch (result._tag) {
    case 'Succeeded':
      return ''
    case 'Denied':
      return ' and was denied'
    case 'Failed':
      return ` and failed${result.code === undefined ? '' : ` (${scrubText(result.code)})`}`
  }
}

const described = (event: Envelope): string => {
  const service = event.eventSource.replace(/\.amazonaws\.com$/, '')
  const region = event.awsRegion === undefined ? '' : ` in ${scrubText(event.awsRegion)}`
  const who = scrubText(showPrincipal(principal(event)))
  const where = scrubText(showSourceAddress(sourceAddress(event)))
  return `${who} called ${service}:${scrubText(event.eventName)}${region} from ${where}${ended(event)}`
}

/**
 * Who did what, where, and from where: `Admin/alice called medialive:StopChannel in us-west-2 from 192.0.2.1 and was
 * denied`. Holds names of the envelope, scrubbed like free text by `scrub`, and nothing of the payloads.
 *
 * @category conversions
 * @since 0.1.0
 */
export const describe: (event: Envelope) => string = /*#__PURE__*/ total(
  described,
  'an event that cannot be read'
)
