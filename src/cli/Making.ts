/**
 * A report under way.
 *
 * @module
 * @since 0.1.0
 */
import { combine, empty, finish, run, step } from '../aggregate/State.js'
import { stateCodec } from '../aggregate/stateCodec.js'
import * as E from '../core/either.js'
import type { Tally } from '../delivery/Tally.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Findings } from '../report/html/Findings.js'
import type { Report } from '../report/Report.js'
import type { Table } from '../report/Table.js'
import { tally } from '../report/tallyReport.js'

/** @internal What a report has come to: the result for programs, its tables for people, and what a page is made of. */
export interface Made {
  readonly result: object
  readonly tables: ReadonlyArray<Table>
  readonly findings: Findings
}

/** @internal */
export interface Making {
  readonly add: (event: MediaEvent) => void
  /** As JSON, for another thread. */
  readonly sent: () => unknown
  /** Takes in what another thread has sent; false for what is of another report. */
  readonly absorb: (sent: unknown) => boolean
  readonly made: (counted: Tally) => Made
}

/** @internal The report of what became of the records; it looks at no event. */
export const tallyMaking: Making = {
  add: () => undefined,
  sent: () => null,
  absorb: () => true,
  made: (counted) => {
    const result = run(tally.aggregate, [counted])
    return { result, tables: tally.tables(result), findings: { tally: result } }
  }
}

/** @internal `findingsOf` puts the result in its place on a page. */
export const making = <Result extends object>(
  { aggregate, unscrubbed, tables }: Report<MediaEvent, Result>,
  isUnscrubbed: boolean,
  findingsOf: (result: Result) => Findings
): Making => {
  const chosen = isUnscrubbed ? unscrubbed : aggregate
  const codec = stateCodec(chosen)
  let state = empty(chosen)
  return {
    add: (event) => {
      state = step(state, event)
    },
    sent: () => codec.encode(state),
    absorb: (sent) => {
      const decoded = codec.decode(sent)
      if (E.isLeft(decoded)) return false
      const both = combine(state, decoded.right)
      if (E.isLeft(both)) return false
      state = both.right
      return true
    },
    made: () => {
      const result = finish(state)
      return { result, tables: tables(result), findings: findingsOf(result) }
    }
  }
}

/** @internal Several reports in one pass; the result has a member for each. */
export const together = (makings: ReadonlyArray<Making>): Making => ({
  add: (event) => {
    for (const each of makings) each.add(event)
  },
  sent: () => makings.map((each) => each.sent()),
  absorb: (sent) =>
    Array.isArray(sent) &&
    sent.length === makings.length &&
    makings.every((each, i) => each.absorb(sent[i])),
  made: (counted) => {
    const all = makings.map((each) => each.made(counted))
    const findings: Findings = Object.assign({}, ...all.map((made) => made.findings))
    return { result: findings, tables: all.flatMap(({ tables }) => tables), findings }
  }
})
