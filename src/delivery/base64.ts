/**
 * Decodes base64.
 *
 * @module
 * @since 0.1.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import { none, some } from '../core/option.js'
import { platform } from '../core/platform.js'

const digits = /^[a-z0-9+/]*$/i

/**
 * @internal None for a string that is not base64. White space, missing padding and the URL-safe alphabet are accepted.
 */
export const bytesOfBase64 = (text: string): Option<Uint8Array> => {
  const bare = text
    .replace(/\s+|={1,2}\s*$/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  if (bare.length % 4 === 1 || !digits.test(bare)) return none
  const binary = platform.atob(bare)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return some(bytes)
}
