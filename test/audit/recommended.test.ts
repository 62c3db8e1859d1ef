import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { catalogue, classify, encode, type MediaEvent } from 'mediatrail'
import { audit, recommended, severities } from 'mediatrail/audit'
import { arbitraryEvent, arbitraryMediaEvent, arbitraryPlanted } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { withValue } from '../../src/testing/transform.js'
import { cases, reached } from '../laws/events.js'

const made = audit(recommended)

const judge = E.isRight(made) ? made.right.judge : () => []

const stub = { omitted: true, reason: 'too large' }

/** Events that a rule names, of any content. */
const named: fc.Arbitrary<MediaEvent> = fc
  .constantFrom(
    ...recommended.rules.flatMap(({ on }) =>
      Object.entries(on).flatMap(([source, names]) =>
        typeof names === 'string' ? [] : names.map((name) => [source, name] as const)
      )
    )
  )
  // The pairs are those of the rules, which the compiler has checked where they were written.
  .chain(([source, name]) => arbitraryEvent(source as 'ivs.amazonaws.com', name as 'GetChannel'))

/** A hidden secret is what this one asks for. */
const passesHidden = new Set(['media/secret-in-the-trail'])

const mediaEvent = (record: unknown): MediaEvent | undefined => {
  const classified = classify(record)
  return classified._tag === 'Media' ? classified.event : undefined
}

describe('the recommended pack', () => {
  it('is valid: each id occurs once, each message is used', () => {
    expect(E.isRight(made)).toBe(true)
    for (const rule of recommended.rules) {
      expect(rule.id).toMatch(/^[a-z]+\/[a-z-]+$/)
      expect(severities).toContain(rule.severity)
      for (const text of [rule.description, rule.falsePositives, rule.remediation])
        expect(text).toMatch(/^[A-Z`].{20,}\.$/s)
      expect(rule.title).not.toMatch(/\.$/)
      expect(rule.references.length).toBeGreaterThan(0)
      for (const address of rule.references)
        expect(address).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
      for (const message of Object.values(rule.messages)) expect(message).toMatch(/^[A-Z].*\.$/)
      for (const tag of rule.tags) expect(tag).toMatch(/^(?:[a-z]+|attack\.t\d{4}(?:\.\d{3})?)$/)
      expect(rule.tags.some((tag) => tag.startsWith('attack.'))).toBe(true)
    }
  })

  it('has correlations that are documented like rules', () => {
    const ids = [...recommended.rules, ...recommended.correlations].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const one of recommended.correlations) {
      expect(one.id).toMatch(/^[a-z]+\/[a-z-]+$/)
      expect(severities).toContain(one.severity)
      for (const text of [one.description, one.falsePositives, one.remediation])
        expect(text).toMatch(/^[A-Z`].{20,}\.$/s)
      expect(one.title).not.toMatch(/\.$/)
      expect(one.message).toMatch(/^(?:[A-Z]|\{).*\.$/)
      for (const address of one.references)
        expect(address).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
      for (const tag of one.tags) expect(tag).toMatch(/^(?:[a-z]+|attack\.t\d{4}(?:\.\d{3})?)$/)
      expect(one.tags.some((tag) => tag.startsWith('attack.'))).toBe(true)
    }
  })

  it('covers every service', () => {
    const watched = new Set(recommended.rules.flatMap(({ on }) => Object.keys(on)))
    expect([...watched].sort()).toEqual(Object.keys(catalogue).sort())
  })

  it('never fails, whatever the event, and shows only names', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryMediaEvent(), arbitraryPlanted()), (given) => {
        const event = mediaEvent('record' in given ? given.record : given)
        if (event === undefined) return
        for (const verdict of judge(event)) {
          expect(verdict).not.toHaveProperty('messageId', 'rule-failed')
          if (verdict._tag !== 'Pass') expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
        }
      }),
      cases(600)
    )
  })

  it('passes no event whose evidence was removed', () => {
    const tried = new Set<string>()
    fc.assert(
      fc.property(named, fc.constantFrom('***', stub), (given, withheld) => {
        const event = mediaEvent({ ...encode(given), errorCode: '', errorMessage: '' })
        if (event === undefined) return
        for (const verdict of judge(event)) {
          if (verdict._tag !== 'Finding' || passesHidden.has(verdict.rule)) continue
          for (const path of verdict.evidence) {
            const isPayload = path[0] === 'requestParameters' || path[0] === 'responseElements'
            if (path[0] === 'eventName' || (withheld === stub && !isPayload)) continue
            tried.add(verdict.rule)
            const after = withValue(event, withheld === stub ? path.slice(0, 1) : path, withheld)
            const tags = judge(after).flatMap(({ rule, _tag }) =>
              rule === verdict.rule ? [_tag] : []
            )
            expect(tags, verdict.rule).not.toContain('Pass')
            expect(tags, verdict.rule).not.toHaveLength(0)
          }
        }
      }),
      cases(1500)
    )
    expect(tried.size).toBeGreaterThan(reached(5, 1500))
  })
})
