/**
 * `mediatrail audit`: evaluates rules over a trail.
 *
 * @module
 * @since 0.1.0
 */
import { newSince } from '../audit/newSince.js'
import type { Rule } from '../audit/Rule.js'
import { recommended } from '../audit/recommended.js'
import type { Suppression } from '../audit/Suppression.js'
import { unused } from '../audit/unused.js'
import * as E from '../core/either.js'
import { html } from '../report/html/html.js'
import { printable } from '../report/printable.js'
import { type AuditCommandOptions, requestOf } from './AuditOptions.js'
import { auditOf, auditRun } from './AuditRequest.js'
import { formatOf, render } from './auditFormats.js'
import { auditLines } from './auditLines.js'
import { failedRules, isFound } from './auditOutcome.js'
import { baselineIn } from './baseline.js'
import { chosenOf } from './chosen.js'
import { didYouMean } from './closest.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { whyNothing } from './meant.js'
import { whyNotTo, write } from './output.js'
import { pageAboutOf, pageFindingsOf } from './pageFindings.js'
import { showTally } from './rejected.js'
import { stopWith } from './stopWith.js'
import { screenOf, writeLines } from './terminal.js'
import { counted } from './words.js'

/** A suppression that suppressed nothing, and the rule that it may have meant. */
const showUnused = (
  { rule, reason }: Suppression,
  active: ReadonlyArray<Pick<Rule, 'id'>>
): string => {
  const ids = [...recommended.rules, ...recommended.correlations, ...active].map(({ id }) => id)
  const isKnown = rule.includes('*') || ids.includes(rule)
  const hint = isKnown ? [] : ['There is no such rule.', didYouMean(rule, ids)]
  return [`suppressed nothing: ${rule} (${reason})`, ...hint].join(' ').trim()
}

/**
 * @internal The exit code: 3 if something was found, whatever else happened; else 1 if some input could not be read or the
 * findings could not be written.
 */
export const audit = async (
  paths: ReadonlyArray<string>,
  options: AuditCommandOptions,
  own: Io
): Promise<number> => {
  const request = await requestOf(options)
  if (E.isLeft(request)) return stopWith(request.left, own)
  const prepared = await auditOf(request.right)
  if (E.isLeft(prepared)) return stopWith(prepared.left, own)
  const rules = [...prepared.right.rules, ...prepared.right.correlations]
  if (options.list === true) {
    for (const { id, severity, title } of rules)
      await print(own.stdout, printable(`${id}  ${severity}  ${title}`))
    return 0
  }
  const known = await baselineIn(options.baseline)
  if (E.isLeft(known)) return stopWith(known.left, own)
  const input = await inputOf(paths, own)
  const { settings = '', suppressions = '', baseline = '' } = options
  const files = [...request.right.rules, settings, suppressions, baseline]
  const wrong = await whyNotTo(options.output, input, files)
  if (wrong !== undefined) return stopWith({ code: 2, message: wrong }, own)
  await tellPassedOver(input, own)
  const { wanted, filter, io } = await chosenOf(options, input, own)
  const read = await fold(
    input,
    {
      aggregate: auditRun(prepared.right, request.right),
      request: { command: 'audit', ...request.right, filter },
      wanted: { ...wanted, others: prepared.right.others },
      workers: options.workers,
      printsRejected: true
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { coverage, tally, failures } = read.right
  const { findings: all, page } = read.right.result
  const result = newSince(known.right)(all)
  const nothing = whyNothing(coverage, filter)
  if (nothing !== undefined) await print(io.stderr, nothing)
  const left = all.groups.length - result.groups.length
  if (left > 0)
    await print(io.stderr, printable(`left out: ${counted(left, 'known finding')} (${baseline})`))
  await print(io.stderr, showTally(tally))
  const screen = screenOf(io)
  const format = formatOf(options)
  const written = (): Promise<string | undefined> => {
    if (format === 'html' && page !== undefined)
      return write(
        html(
          {
            about: pageAboutOf(input, options, filter, page.places),
            findings: pageFindingsOf(result, rules, failures),
            changes: page.changes,
            tally
          },
          { title: 'Findings' }
        ),
        options.output,
        io
      )
    if (format === 'text' && options.output === undefined)
      return writeLines(auditLines(result, { failures, rules, width: screen.width }), screen, io)
    const other = format === 'html' ? 'text' : format
    return write(render(result, failures, rules, other, options.ocsf), options.output, io)
  }
  const unwritten = await written()
  for (const suppression of unused(all, prepared.right))
    await print(io.stderr, printable(showUnused(suppression, rules)))
  const faults = failedRules(result)
  for (const fault of faults) await print(io.stderr, fault)
  if (faults.length > 0 && options.verbose !== true)
    await print(io.stderr, '--verbose shows the stack of each error')
  if (unwritten !== undefined) await print(io.stderr, `error: ${unwritten}`)
  if (isFound(result, options.failOn)) return 3
  return failures.length > 0 || unwritten !== undefined ? 1 : 0
}
