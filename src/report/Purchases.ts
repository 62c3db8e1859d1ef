/**
 * What was bought.
 *
 * @module
 * @since 0.2.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { filter } from '../aggregate/filter.js'
import { map } from '../aggregate/instances.js'
import { latestRows } from '../aggregate/latestRows.js'
import { struct } from '../aggregate/struct.js'
import { isEvent, nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { succeeded } from '../event/outcome.js'
import { accountOf, regionOf, serviceOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

/**
 * A reservation that was bought. Values that are not in the record are undefined.
 *
 * @category model
 * @since 0.2.0
 */
export interface Purchase {
  readonly time: string
  readonly eventID: string
  readonly account: string | undefined
  readonly region: string
  readonly service: string
  readonly operation: string
  /** The id or the ARN of the offering, or the name of the queue that received reserved slots. */
  readonly offering: string | undefined
  /** The number of channels, flows or slots, depending on the offering. */
  readonly amount: string | undefined
  /** With its unit and currency: `0 fixed + 248.2 usage USD`, `0.16 USD HOURLY`. */
  readonly price: string | undefined
  /** For how long it is charged: `12 MONTHS`, `ONE_YEAR`. */
  readonly term: string | undefined
  readonly principal: string
}

/**
 * The result of the purchases report, in the order of time: the last {@link mostPurchases}.
 *
 * @category model
 * @since 0.2.0
 */
export interface Purchases {
  /** The total number. */
  readonly count: number
  readonly purchases: ReadonlyArray<Purchase>
}

/**
 * How many purchases are kept, the latest.
 *
 * @category model
 * @since 0.2.0
 */
export const mostPurchases = 1000

const isLive = /*#__PURE__*/ isEvent('medialive.amazonaws.com', 'PurchaseOffering')

const isConnect = /*#__PURE__*/ isEvent('mediaconnect.amazonaws.com', 'PurchaseOffering')

const isQueue = /*#__PURE__*/ isEvent('mediaconvert.amazonaws.com', 'CreateQueue', 'UpdateQueue')

const isPurchase = (event: MediaEvent): boolean =>
  succeeded(event) &&
  (isLive(event) ||
    isConnect(event) ||
    (isQueue(event) &&
      (event.requestParameters?.reservationPlanSettings !== undefined ||
        (event.eventName === 'CreateQueue' &&
          event.requestParameters?.pricingPlan === 'RESERVED'))))

const joined = (...parts: ReadonlyArray<string | number | undefined>): string | undefined => {
  const known = parts.filter((part) => part !== undefined && part !== '')
  return known.length === 0 ? undefined : known.join(' ')
}

interface Prices {
  readonly fixedPrice?: number
  readonly usagePrice?: number
}

const pricesOf = ({ fixedPrice, usagePrice }: Prices): string =>
  [
    ...(fixedPrice === undefined ? [] : [`${fixedPrice} fixed`]),
    ...(usagePrice === undefined ? [] : [`${usagePrice} usage`])
  ].join(' + ')

type Bought = Pick<Purchase, 'offering' | 'amount' | 'price' | 'term'>

const nothing: Bought = {
  offering: undefined,
  amount: undefined,
  price: undefined,
  term: undefined
}

/** From the response if there is one, else from the request. */
const boughtIn = (event: MediaEvent): Bought => {
  if (isLive(event)) {
    const { offeringId, count } = event.requestParameters ?? {}
    const sold = event.responseElements?.reservation ?? {}
    return {
      offering: sold.offeringId ?? offeringId,
      amount: joined(sold.count ?? count),
      price: joined(pricesOf(sold), sold.currencyCode),
      term: joined(sold.duration, sold.durationUnits)
    }
  }
  if (isConnect(event)) {
    const sold = event.responseElements?.reservation ?? {}
    const { resourceType, reservedBitrate } = sold.resourceSpecification ?? {}
    return {
      offering: sold.offeringArn ?? event.requestParameters?.offeringArn,
      amount: joined(reservedBitrate, resourceType),
      price:
        sold.pricePerUnit === undefined
          ? undefined
          : joined(sold.pricePerUnit, sold.currencyCode, sold.priceUnits),
      term: joined(sold.duration, sold.durationUnits)
    }
  }
  if (!isQueue(event)) return nothing
  const requested = event.requestParameters?.reservationPlanSettings
  const plan = event.responseElements?.queue?.reservationPlan
  return {
    offering: event.requestParameters?.name,
    amount: joined(requested?.reservedSlots ?? plan?.reservedSlots),
    price: undefined,
    term: requested?.commitment ?? plan?.commitment
  }
}

const folded = /*#__PURE__*/ filter(
  'purchases',
  isPurchase,
  /*#__PURE__*/ struct({
    count,
    purchases: /*#__PURE__*/ latestRows(mostPurchases, {
      account: accountOf,
      region: regionOf,
      service: serviceOf,
      operation: nameOf,
      offering: (event: MediaEvent) => boughtIn(event).offering,
      amount: (event: MediaEvent) => boughtIn(event).amount,
      price: (event: MediaEvent) => boughtIn(event).price,
      term: (event: MediaEvent) => boughtIn(event).term,
      principal: whoOf
    })
  })
)

/**
 * The reservations that were bought from MediaLive and MediaConnect, and the reserved queues of MediaConvert: which
 * offering, how many, at what price if it is recorded, and by whom.
 *
 * @category reports
 * @since 0.2.0
 */
export const purchases: Report<MediaEvent, Purchases> = /*#__PURE__*/ report(
  'purchases',
  /*#__PURE__*/ map((found: ResultOf<typeof folded>): Purchases => found)(folded),
  (found: Purchases) => [
    tableOf('purchases', found.purchases, [
      'time',
      'account',
      'region',
      'service',
      'operation',
      'offering',
      'amount',
      'price',
      'term',
      'principal',
      'eventID'
    ])
  ]
)
