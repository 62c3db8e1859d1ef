/** The rules, prepared once: add your own rules, settings and suppressions here. */
import { type Audit, audit, recommended } from 'mediatrail/audit'

const ready = (made: ReturnType<typeof audit>): Audit => {
  if (made._tag === 'Left') throw new Error('the rules make no audit')
  return made.right
}

/** Findings of single calls. A correlation needs several: on its own, each call would be the first one ever seen. */
export const auditOfCalls = (): Audit => ready(audit(recommended.rules))

/** Findings of a trail, including correlations. */
export const auditOfTrails = (): Audit => ready(audit(recommended))
