/** What the recommended pack says of an estate, as a team would set it. */

import * as E from 'fp-ts/lib/Either.js'
import type { MediaEvent } from 'mediatrail'
import { classify, showIssue } from 'mediatrail'
import { empty, finish, type Placed, type PlacedRecord, step } from 'mediatrail/aggregate'
import {
  type AuditOptions,
  audit,
  type FindingGroup,
  findings,
  recommended
} from 'mediatrail/audit'
import type { Estate } from './estate.js'
import type { Raw } from './records.js'

const settings: AuditOptions = {
  settings: {
    '*': {
      options: {
        windows: [{ days: ['tue', 'thu'], from: '02:00', to: '05:00' }],
        hosts: ['*.example.org'],
        buckets: ['media-*']
      }
    },
    'media/first-seen-principal': { options: { within: '6d' } },
    'media/first-seen-address': { options: { within: '6d' } },
    'media/first-seen-region': { options: { within: '6d' } },
    'media/first-seen-agent': { options: { within: '6d' } }
  },
  suppressions: [
    {
      rule: 'media/stopped-outside-change-window',
      principal: 'Scheduler/*',
      reason: 'Channels run by the schedule.'
    },
    {
      rule: 'ivs/stream-key-handled',
      principal: 'StreamKeyBackEnd/*',
      reason: 'Hands keys to broadcasters.'
    }
  ]
}

type Item = Placed<MediaEvent> | PlacedRecord

const itemOf = (record: Raw): ReadonlyArray<Item> => {
  const found = classify(record)
  if (found._tag === 'Media') return [{ event: found.event }]
  return found._tag === 'Other' ? [{ record: found.record }] : []
}

export interface Judged {
  /** By incident, the rules and correlations that found it. */
  readonly found: ReadonlyMap<string, ReadonlyArray<string>>
  /** What was found of ordinary life, and is not suppressed. */
  readonly others: ReadonlyArray<FindingGroup>
}

const partOf = (id: string): string => id.replace(/-\d+$/, '')

/** What the events of a group are part of: its own, and those that led to it. */
const partsOf = ({ verdict }: FindingGroup): ReadonlyArray<string> => [
  partOf(verdict.subject.eventID ?? ''),
  ...(verdict._tag === 'Finding'
    ? (verdict.events ?? []).map(({ eventID = '' }) => partOf(eventID))
    : [])
]

export const judged = ({ records, incidents }: Estate): Judged => {
  const made = audit(recommended, settings)
  if (E.isLeft(made)) throw new Error(made.left.map(showIssue).join('\n'))
  const state = empty(findings(made.right))
  for (const record of records) for (const item of itemOf(record)) step(state, item)
  const groups = finish(state).groups.filter(({ verdict }) => verdict.suppressed === undefined)
  const names = new Set(incidents.map(({ name }) => name))
  return {
    found: new Map(
      incidents.map(({ name }) => [
        name,
        [
          ...new Set(
            groups.filter((group) => partsOf(group).includes(name)).map((one) => one.verdict.rule)
          )
        ]
      ])
    ),
    others: groups.filter((group) => !partsOf(group).some((part) => names.has(part)))
  }
}
