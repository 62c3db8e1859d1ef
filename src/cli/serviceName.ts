/**
 * The services by the names that users type: without the host.
 *
 * @module
 * @since 0.2.0
 */
import { catalogue } from '../event/catalogue.js'
import type { MediaEventSource } from '../event/MediaEvent.js'

/** @internal */
export const suffix = '.amazonaws.com'

/** @internal The keys of the catalogue, a type that `Object.keys` loses. */
export const sources = Object.keys(catalogue) as ReadonlyArray<MediaEventSource>

/** @internal */
export const serviceOf = (source: string): string =>
  source.endsWith(suffix) ? source.slice(0, -suffix.length) : source

/** @internal The names that a user can type for services. */
export const serviceNames: ReadonlyArray<string> = sources.map(serviceOf)
