import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { jobBurst } from '../../../../src/audit/rules/media/jobBurst.js'

const job = buildEvent('mediaconvert.amazonaws.com', 'CreateJob')

const many = <A>(event: A, count = 100): ReadonlyArray<A> =>
  Array.from({ length: count }, () => event)

testCorrelation(it, jobBurst, {
  finding: [
    spaced('6s', ...many(job)),
    spaced(
      '6s',
      ...many(job, 90),
      ...many(buildEvent('elastictranscoder.amazonaws.com', 'CreateJob'), 10)
    )
  ],
  pass: [spaced('6s', ...many(job, 99)), spaced('7s', ...many(job))],
  ignored: [spaced('6s', ...many(deny(job)))]
})
