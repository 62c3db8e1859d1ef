import { expect, it } from 'vitest'
import { type Bar, bars } from '../../../src/report/html/bars.js'

const row: Bar = { name: 'StopChannel', events: 10, reads: 3, writes: 5, errors: 0 }

const segmentsIn = (of: Bar): ReadonlyArray<string> =>
  [
    ...bars('id', [of], 10).markup.matchAll(/<rect class="(?!hit)(\w+)"[^>]*? width="([^"]*)"/g)
  ].map(([, part, width]) => `${part} ${width}`)

it('a bar has a part for reads, one for writes, and one for the rest', () => {
  expect(segmentsIn(row)).toEqual(['track 100%', 'read 30%', 'write 50%', 'unknown 20%'])
  expect(segmentsIn({ ...row, reads: 5 })).toEqual(['track 100%', 'read 50%', 'write 50%'])
})
