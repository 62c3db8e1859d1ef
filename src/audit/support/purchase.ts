/**
 * A purchase as text: how many, for how long, at what price.
 *
 * @module
 * @since 0.2.0
 */
import type { EventOf } from '../../event/MediaEvent.js'
import type { Field } from '../../payload/Field.js'
import type { Reading } from './operations.js'

type Look = Pick<Reading, 'look'>

const shown = (field: Field<unknown>): string | undefined =>
  field._tag === 'Present' && field.value !== '' ? String(field.value) : undefined

/** The texts that are present, with a prefix and a suffix; missing values are left out. */
const words = (...parts: ReadonlyArray<readonly [string, ...Array<string | undefined>]>): string =>
  parts
    .flatMap(([template, ...values]) =>
      values.includes(undefined)
        ? []
        : [values.reduce<string>((text, value) => text.replace('_', () => value ?? ''), template)]
    )
    .join(', ')

/** @internal The response has the price. */
export const medialivePurchase = (
  event: EventOf<'medialive.amazonaws.com', 'PurchaseOffering'>,
  { look }: Look
): string => {
  const description = shown(look(event, 'responseElements', 'reservation', 'offeringDescription'))
  const currency = shown(look(event, 'responseElements', 'reservation', 'currencyCode'))
  return words(
    [
      '_ of _',
      shown(look(event, 'requestParameters', 'count')) ?? '1',
      description ??
        `offering ${shown(look(event, 'requestParameters', 'offeringId')) ?? 'unknown'}`
    ],
    [
      'for _ _',
      shown(look(event, 'responseElements', 'reservation', 'duration')),
      shown(look(event, 'responseElements', 'reservation', 'durationUnits'))
    ],
    ['_ _ at once', shown(look(event, 'responseElements', 'reservation', 'fixedPrice')), currency],
    ['_ _ an hour', shown(look(event, 'responseElements', 'reservation', 'usagePrice')), currency]
  )
}

/** @internal */
export const mediaconnectPurchase = (
  event: EventOf<'mediaconnect.amazonaws.com', 'PurchaseOffering'>,
  { look }: Look
): string =>
  words(
    [
      '_',
      shown(look(event, 'responseElements', 'reservation', 'offeringDescription')) ??
        shown(look(event, 'requestParameters', 'offeringArn'))
    ],
    [
      'for _ _',
      shown(look(event, 'responseElements', 'reservation', 'duration')),
      shown(look(event, 'responseElements', 'reservation', 'durationUnits'))
    ],
    [
      '_ _ for each _',
      shown(look(event, 'responseElements', 'reservation', 'pricePerUnit')),
      shown(look(event, 'responseElements', 'reservation', 'currencyCode')),
      shown(look(event, 'responseElements', 'reservation', 'priceUnits'))
    ]
  )

/** @internal */
export const queuePurchase = (
  event: EventOf<'mediaconvert.amazonaws.com', 'CreateQueue' | 'UpdateQueue'>,
  { look }: Look
): string =>
  words(
    [
      '_ reserved slots',
      shown(look(event, 'requestParameters', 'reservationPlanSettings', 'reservedSlots'))
    ],
    ['for _', shown(look(event, 'requestParameters', 'reservationPlanSettings', 'commitment'))],
    ['_', shown(look(event, 'requestParameters', 'reservationPlanSettings', 'renewalType'))]
  )

/** @internal */
export const renewal = (
  event: EventOf<'medialive.amazonaws.com', 'UpdateReservation'>,
  { look }: Look
): string =>
  words(
    ['reservation _', shown(look(event, 'requestParameters', 'reservationId'))],
    ['_ times', shown(look(event, 'requestParameters', 'renewalSettings', 'renewalCount'))]
  )
