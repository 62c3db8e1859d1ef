/**
 * Aggregates as instances of fp-ts: other results with `map`, other events with `contramap`.
 *
 * @module
 * @since 0.1.0
 */
import type { Contravariant2 } from 'fp-ts/lib/Contravariant.js'
import type { Functor2 } from 'fp-ts/lib/Functor.js'
import type { Profunctor2 } from 'fp-ts/lib/Profunctor.js'
import { type Aggregate, aggregate, fingerprintOf, quote } from './Aggregate.js'

/**
 * Identifies aggregates by their results, for the type classes of fp-ts.
 *
 * @category instances
 * @since 0.1.0
 */
export const URI = 'mediatrail/Aggregate'

/**
 * The type of {@link URI}.
 *
 * @category instances
 * @since 0.1.0
 */
export type URI = typeof URI

/**
 * Identifies aggregates by their events.
 *
 * @category instances
 * @since 0.1.0
 */
export const EventURI = 'mediatrail/AggregateOfEvent'

/**
 * The type of {@link EventURI}.
 *
 * @category instances
 * @since 0.1.0
 */
export type EventURI = typeof EventURI

declare module 'fp-ts/HKT.js' {
  interface URItoKind2<E, A> {
    readonly [URI]: Aggregate<E, A>
    readonly [EventURI]: Aggregate<A, E>
  }
}

/**
 * Transforms the final result. The states remain the same, and so does the fingerprint.
 *
 * @category operations
 * @since 0.1.0
 */
export const map =
  <A, B>(f: (result: A) => B) =>
  <Event>(of: Aggregate<Event, A>): Aggregate<Event, B> => {
    const inner = of['~fold']
    return aggregate(of.fingerprint, { ...inner, finish: (cell) => f(inner.finish(cell)) })
  }

const before = <Event, Other, Result>(
  fingerprint: string,
  of: Aggregate<Event, Result>,
  f: (other: Other) => Event
): Aggregate<Other, Result> => {
  const inner = of['~fold']
  return aggregate(fingerprint, {
    ...inner,
    step: (cell, other: Other) => inner.step(cell, f(other))
  })
}

/**
 * Applies a function to each event first.
 *
 * @category operations
 * @since 0.1.0
 */
export const contramap =
  <Event, Other>(name: string, f: (other: Other) => Event) =>
  <Result>(of: Aggregate<Event, Result>): Aggregate<Other, Result> =>
    before(fingerprintOf('contramap', quote(name), of.fingerprint), of, f)

/**
 * Aggregates are functors in their results.
 *
 * @category instances
 * @since 0.1.0
 */
export const Functor: Functor2<URI> = { URI, map: (of, f) => map(f)(of) }

/**
 * Aggregates are contravariant in their events.
 *
 * *Gotcha:* fp-ts does not name the function, so it leaves no trace in the fingerprint: use {@link contramap} if states
 * of different programs are combined.
 *
 * @category instances
 * @since 0.1.0
 */
export const Contravariant: Contravariant2<EventURI> = {
  URI: EventURI,
  contramap: (of, f) => before(of.fingerprint, of, f)
}

/**
 * Both at once; the same gotcha as {@link Contravariant}.
 *
 * @category instances
 * @since 0.1.0
 */
export const Profunctor: Profunctor2<URI> = {
  ...Functor,
  promap: (of, f, g) => map(g)(before(of.fingerprint, of, f))
}
