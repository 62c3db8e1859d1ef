import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, type MediaEvent, scrubMark } from 'mediatrail'
import {
  audit,
  findingsOf,
  type OcsfDetectionFinding,
  type OcsfFailure,
  recommended,
  toOcsf
} from 'mediatrail/audit'
import { ocsfVersions, toApiActivity } from 'mediatrail/ocsf'
import { arbitraryPlanted, buildEvent, deny, omit } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { cases } from '../laws/events.js'
import { faultsBy } from './ocsf/schema.js'

const made = audit(recommended, {
  suppressions: [{ rule: 'media/stopped-*', reason: 'The match was over.' }]
})
if (E.isLeft(made)) throw new Error('the pack is not sound')
const { judge, rules } = made.right

const decoded = (value: unknown): MediaEvent => {
  const event = decodeEvent(value)
  if (E.isLeft(event)) throw new Error('no event')
  return event.right
}

const open = buildEvent('medialive.amazonaws.com', 'UpdateInputSecurityGroup', {
  requestParameters: { inputSecurityGroupId: '7', whitelistRules: [{ cidr: '0.0.0.0/0' }] }
})

const stop = buildEvent('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { channelId: '42' }
})

const found = findingsOf([open, stop, omit(open)].flatMap((event) => judge(event)))

const byRule = (id: string) => (one: OcsfDetectionFinding | OcsfFailure) =>
  one.class_uid === 2004 && one.finding_info.analytic.uid === id

describe.each(ocsfVersions)('OCSF %s', (version) => {
  const faults = faultsBy(version)

  it('has findings, and failures, that the published schema accepts', () => {
    const all = toOcsf(found, rules, { version, failures: ['/nope: no such file or folder'] })
    expect(all.map(faults)).toEqual(all.map(() => undefined))
    expect(new Set(all.map(({ class_uid }) => class_uid))).toEqual(new Set([0, 2004]))
    expect(all.every(({ metadata }) => metadata.version === version)).toBe(true)
  })

  it('has events that the published schema accepts, whatever the record contains', () => {
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record: planted }) => {
        const event = decoded(planted)
        expect(faults(toApiActivity(event, { version }))).toBe(undefined)
        const findings = toOcsf(findingsOf(judge(event)), rules, { version })
        expect(findings.map(faults)).toEqual(findings.map(() => undefined))
      }),
      cases(300)
    )
  })

  it('is checked by a schema that rejects invalid events', () => {
    const sound = toApiActivity(stop, { version })
    const { actor: _, ...without } = sound
    for (const wrong of [
      without,
      { ...sound, activity_id: 7 },
      { ...sound, time: '2026-01-02' },
      { ...sound, colour: 'red' },
      { ...sound, src_endpoint: {} }
    ])
      expect(faults(wrong)).toMatch(/./)
  })
})

describe('toApiActivity', () => {
  it('says who did what to what, and from where', () => {
    expect(toApiActivity(stop)).toMatchObject({
      activity_id: 99,
      activity_name: 'Stop',
      type_uid: 600399,
      status_id: 1,
      actor: { user: { name: 'Operator/alice', account: { uid: '111122223333' } } },
      api: {
        operation: 'StopChannel',
        service: { name: 'medialive.amazonaws.com' },
        request: { data: { channelId: '42' } }
      },
      src_endpoint: { ip: '192.0.2.1' },
      cloud: { provider: 'AWS', account: { uid: '111122223333' } },
      resources: [{ name: 'channel 42', type: 'channel' }]
    })
  })

  it.each([
    ['CreateInput', 1],
    ['DescribeInput', 2],
    ['UpdateInput', 3],
    ['DeleteInput', 4]
  ] as const)('maps %s to %i', (name, id) => {
    const activity = toApiActivity(buildEvent('medialive.amazonaws.com', name))
    expect([activity.activity_id, activity.type_uid]).toEqual([id, 600300 + id])
  })

  it('says how a call failed', () => {
    const activity = toApiActivity(deny(stop))
    expect(activity).toMatchObject({ status: 'Failure', status_id: 2 })
    expect(activity.api.response?.error).toBe(activity.status_code)
  })

  it.each([
    ['2001:db8::1', { ip: '2001:db8::1' }],
    ['medialive.amazonaws.com', { svc_name: 'medialive.amazonaws.com' }],
    ['AWS Internal', { svc_name: 'AWS Internal' }],
    ['', { name: 'unknown' }]
  ])('has %s as an endpoint', (sourceIPAddress, endpoint) => {
    const from = decoded(record('medialive.amazonaws.com', 'StopChannel', { sourceIPAddress }))
    expect(toApiActivity(from).src_endpoint).toEqual(endpoint)
  })

  it('holds no secret', () => {
    const token = decoded(
      record('ivs.amazonaws.com', 'CreateParticipantToken', {
        userAgent: 'curl --password hunter2-hunter2',
        responseElements: { participantToken: { token: 'hunter2-hunter2' } }
      })
    )
    const text = JSON.stringify(toApiActivity(token))
    expect(text).not.toContain('hunter2')
    expect(text).toContain(scrubMark)
  })
})

describe('toOcsf', () => {
  const all = toOcsf(found, rules, { version: '1.5.0' })

  it('has a finding for each group, with its rule and what to do', () => {
    expect(all).toHaveLength(found.groups.length)
    expect(all.find(byRule('medialive/open-input-security-group'))).toMatchObject({
      severity: 'High',
      severity_id: 4,
      status: 'New',
      is_alert: true,
      finding_info: {
        analytic: { uid: 'medialive/open-input-security-group', type: 'Rule' },
        desc: 'The group allows 0.0.0.0/0: every address of the internet.',
        attacks: [{ technique: { uid: 'T1562' }, sub_technique: { uid: 'T1562.007' } }]
      },
      resources: [{ name: 'input-security-group 7', type: 'input-security-group' }],
      remediation: {
        desc: expect.any(String),
        references: expect.arrayContaining([expect.stringContaining('https://')])
      },
      cloud: { account: { uid: '111122223333' } }
    })
  })

  it('distinguishes suppressed and undetermined findings', () => {
    expect(all.find(byRule('media/stopped-outside-change-window'))).toMatchObject({
      status: 'Suppressed',
      status_id: 3,
      status_detail: 'The match was over.',
      is_alert: false
    })
    expect(all.find(({ metadata }) => metadata.event_code === 'undetermined')).toMatchObject({
      confidence: 'Low',
      is_alert: false,
      message: expect.stringContaining('AWS withheld')
    })
  })

  it('gives a finding the same uid on the next day', () => {
    const next = decoded({ ...open, eventTime: '2026-03-04T05:06:07Z', eventID: 'next' })
    const [again] = toOcsf(findingsOf(judge(next)), rules)
    expect(again?.metadata.uid).toMatch(/^[0-9a-f]{16}$/)
    expect(all.map(({ metadata }) => metadata.uid)).toContain(again?.metadata.uid)
  })
})
