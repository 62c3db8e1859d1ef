/**
 * Values in messages.
 *
 * @module
 * @since 0.2.0
 */
import { scrubText } from '../payload/scrubText.js'
import type { MessageValues } from './Judgement.js'

/** In UTF-16 code units: a message within a message is the longest. */
const longestValue = 256

/** @internal A value that is safe to show: scrubbed, and not too long. */
export const showable = (value: string): string => scrubText(value).slice(0, longestValue)

const placeholder = /\{(\w+)\}/g

/**
 * @internal A message with its values filled in, each scrubbed and shortened. A placeholder without a value is kept.
 */
export const fillIn = (message: string, values: MessageValues | undefined): string =>
  values === undefined
    ? message
    : message.replace(placeholder, (whole, name: string) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined
        return value === undefined ? whole : showable(value)
      })
