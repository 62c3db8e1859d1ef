/** The rules, made ready once: your own, settings and suppressions go in here. */
import { type Audit, audit, recommended } from 'mediatrail/audit'

const ready = (made: ReturnType<typeof audit>): Audit => {
  if (made._tag === 'Left') throw new Error('the rules make no audit')
  return made.right
}

/** What one call shows. A correlation needs several: on its own, each call would be the first that was ever seen. */
export const auditOfCalls = (): Audit => ready(audit(recommended.rules))

/** What a trail shows, correlations included. */
export const auditOfTrails = (): Audit => ready(audit(recommended))
