import {
  type Decoded,
  type DecodeIssue,
  dateOf,
  field,
  type MediaEvent,
  reveal,
  type Sensitive,
  safeDecode,
  valueIn
} from 'mediatrail'
import { expectTypeOf, it } from 'vitest'

declare const event: MediaEvent
declare const secret: Sensitive<string> | undefined

it('safeDecode narrows on ok', () => {
  const decoded = safeDecode(null)
  expectTypeOf(decoded).toEqualTypeOf<Decoded>()
  if (decoded.ok) expectTypeOf(decoded.event).toEqualTypeOf<MediaEvent>()
  else expectTypeOf(decoded.issues).toEqualTypeOf<ReadonlyArray<DecodeIssue>>()
})

it('dateOf and valueIn return a value or undefined', () => {
  expectTypeOf(dateOf(event)).toEqualTypeOf<Date | undefined>()
  expectTypeOf(valueIn(field(event, 'errorMessage'))).toEqualTypeOf<string | undefined>()
})

it('reveal accepts an optional secret', () => {
  const revealed = reveal(secret)
  if (revealed._tag === 'Some') expectTypeOf(revealed.value).toEqualTypeOf<string>()
})
