import { expect, it } from 'vitest'
import { isMarker } from '../../src/payload/marker.js'

it.each([
  '***',
  '****',
  '**********',
  '***OMITTED***',
  'HIDDEN_DUE_TO_SECURITY_REASONS',
  'HIDDEN_FOR_SECURITY_REASONS',
  'Hidden_For_Security_Reasons',
  'Value hidden due to security reasons.',
  '<sensitiveDataRemoved>',
  ' *** ',
  '\u202f***'
])('%j marks a hidden value', (text) => {
  expect(isMarker(text)).toBe(true)
})

it.each(['', '*', '**', 'my ***', '*** and more', 'HIDDEN', 'REDACTED', 'redacted', 'Hello'])(
  '%j is a value',
  (text) => {
    expect(isMarker(text)).toBe(false)
  }
)
