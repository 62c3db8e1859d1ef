/**
 * The findings of an audit for a page, and a description of the trail.
 *
 * @module
 * @since 0.2.0
 */
import type { FindingGroup, Findings } from '../audit/Findings.js'
import { judgedNothing } from '../audit/judged.js'
import type { RuleAdvice } from '../audit/OutputOptions.js'
import type { PageAbout, PageFinding, PageFindings } from '../report/html/PageFindings.js'
import { callerOf } from './callerOf.js'
import type { FilterOptions } from './eventFilter.js'
import type { Input } from './input.js'
import type { PagePlaces } from './pageParts.js'
import { serviceOf } from './serviceName.js'
import { showTime } from './showTime.js'
import type { WantedOptions } from './wanted.js'

const findingOf = ({ verdict, count, last }: FindingGroup): PageFinding => {
  const { severity, rule, subject } = verdict
  const [resource] = subject.resources
  const { person, callerAccount } = callerOf(subject)
  return {
    severity,
    rule,
    message: verdict._tag === 'Finding' ? verdict.message : 'The rule could not determine this.',
    resource: resource === undefined ? undefined : { key: resource.key, name: resource.name },
    principal: subject.principal,
    ...(person === undefined ? {} : { person }),
    ...(callerAccount === undefined ? {} : { callerAccount }),
    operation: `${serviceOf(subject.eventSource)}:${subject.eventName}`,
    first: subject.eventTime,
    last,
    count,
    eventID: subject.eventID
  }
}

/** @internal */
export const pageFindingsOf = (
  findings: Findings,
  rules: ReadonlyArray<RuleAdvice>,
  failures: ReadonlyArray<string>
): PageFindings => {
  const { groups } = findings
  const open = groups.filter(({ verdict }) => verdict.suppressed === undefined)
  const only = (tag: FindingGroup['verdict']['_tag']): ReadonlyArray<PageFinding> =>
    open.filter(({ verdict }) => verdict._tag === tag).map(findingOf)
  return {
    found: only('Finding'),
    undetermined: only('Undetermined'),
    suppressed: groups.length - open.length,
    rules: rules.map(({ id, title, description, remediation, references }) => ({
      id,
      title,
      description,
      ...(remediation === undefined ? {} : { remediation }),
      references
    })),
    failures,
    judgedNothing: judgedNothing(findings)
  }
}

const times = ({ since, until }: FilterOptions): ReadonlyArray<string> => [
  ...(since === undefined ? [] : [`since ${showTime(since)} UTC`]),
  ...(until === undefined ? [] : [`until ${showTime(until)} UTC`])
]

/** The filters as text. */
const filtersOf = (
  { service = [], operation = [] }: WantedOptions,
  filter: FilterOptions
): ReadonlyArray<string> => [
  ...service.map((source) => `service ${serviceOf(source)}`),
  ...operation.map(({ source, name }) => `operation ${serviceOf(source)}:${name}`),
  ...(filter.resource ?? []).map(({ text }) => `resource ${text}`),
  ...(filter.principal ?? []).map((name) => `principal ${name}`),
  ...(filter.account ?? []).map((id) => `account ${id}`),
  ...(filter.region ?? []).map((region) => `region ${region}`),
  ...(filter.outcome === undefined ? [] : [`outcome ${filter.outcome}`]),
  ...times(filter)
]

const timeOf = (milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()

/** @internal */
export const pageAboutOf = (
  input: Input,
  options: WantedOptions,
  filter: FilterOptions,
  { accounts, regions, first, last }: PagePlaces
): PageAbout => ({
  trail: input._tag === 'Files' ? input.found.map(({ path }) => path) : ['standard input'],
  accounts: [...accounts.keys()].sort(),
  regions: [...regions.keys()].sort(),
  filters: filtersOf(options, filter),
  from: timeOf(first),
  to: timeOf(last)
})
