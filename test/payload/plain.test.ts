import * as fc from 'fast-check'
import { arbitraryPlanted } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { typical } from '../../bench/records.js'
import { isPlain } from '../../src/payload/plain.js'
import type { Node } from '../../src/payload/Shape.js'
import { notesByWalk, notesOf } from '../../src/payload/view.js'
import { canonicalRecord, cases, type Fields, nodesFor } from '../laws/events.js'

const agree = (node: Node, value: unknown): void => {
  expect(notesOf(node, value)).toEqual(notesByWalk(node, value))
}

it('never calls plain what there is a remark about', () => {
  fc.assert(
    fc.property(arbitraryPlanted(), (planted) => {
      const record = planted.record as Fields
      agree(
        nodesFor({ ...record, eventSource: String(record['eventSource']).trim() }).record,
        record
      )
    }),
    cases(500)
  )
})

const texts = fc.constantFrom('***', ' *** ', 'SCRUBBED-BY-MEDIATRAIL', 'x', 'a%20b', '\u0000')

it('nor any JSON in the place of a field', () => {
  const json = fc.oneof(
    texts,
    fc.constantFrom(null, { omitted: 'true', reason: 'too large' }, `${'x'.repeat(1021)}...`),
    fc.dictionary(fc.string({ maxLength: 3 }), fc.oneof(texts, fc.jsonValue())),
    fc.jsonValue()
  )
  fc.assert(
    fc.property(canonicalRecord, json, fc.nat(), (record, value, n) => {
      const keys = Object.keys(record).filter((key) => !/^event(Source|Name)$/.test(key))
      const key = keys[n % keys.length] ?? 'requestParameters'
      agree(nodesFor(record).record, { ...record, [key]: value })
    }),
    cases(500)
  )
})

it('remarks on a member that AWS drops', () => {
  const stream = { eventSource: 'ivs.amazonaws.com', eventName: 'CreateStreamKey' }
  const { node } = nodesFor(stream).response
  expect(notesOf(node, { streamKey: { arn: 'arn' } })).toHaveLength(1)
})

it('knows nearly every record by sight that there is nothing to say about', () => {
  const silent = typical(140).filter(
    (record) => notesByWalk(nodesFor(record).record, record).length === 0
  )
  expect(silent.length).toBeGreaterThan(70)
  expect(silent.filter((record) => !isPlain(nodesFor(record).record, record))).toEqual([])
})
