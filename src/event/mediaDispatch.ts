/**
 * Finds the shapes of a record by its source and name, over all media services.
 *
 * @module
 * @since 0.2.0
 */
import { services } from '../services/MediaEvents.js'
import { type Dispatch, dispatchOver } from './Dispatch.js'

/** @internal */
export const dispatch: Dispatch = /*#__PURE__*/ dispatchOver(services)
