import { expect, it } from 'vitest'
import { printed } from './printed.js'
import { stopChannel } from './records.js'

//#region io-ts

import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { MediaEvent, UserIdentity } from 'mediatrail'

const Incident = t.type({ calls: t.array(MediaEvent), by: UserIdentity })

/** The errors of an incident; `No errors!` if it is valid. */
const faultsOf = (value: unknown): ReadonlyArray<string> =>
  PathReporter.report(Incident.decode(value))

//#endregion io-ts

it('stands in a codec of io-ts, and PathReporter says where', () => {
  const calls = [stopChannel, { ...stopChannel, eventTime: 4711 }]
  expect(faultsOf({ calls, by: 'alice' }).join('\n')).toBe(
    printed('docs/other-libraries.md', 'faults')
  )
  expect(faultsOf({ calls: [stopChannel], by: {} })).toEqual(['No errors!'])
})
