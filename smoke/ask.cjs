/** What any copy of the library must answer about one record: asked of the ESM copy and of the CommonJS copy. */
const assert = require('node:assert/strict')
const record = require('./record.json')

exports.ask = (mediatrail, delivery, auditing) => {
  const { classify, decodeEvent, describe, encode, field, isEvent, notes } = mediatrail

  const decoded = decodeEvent(record)
  assert.equal(decoded._tag, 'Right')
  const event = decoded.right
  assert.equal(event.readOnly, true)
  assert.ok(isEvent('medialive.amazonaws.com', 'DescribeChannel')(event))
  assert.deepEqual(field(event, 'requestParameters', 'channelId'), {
    _tag: 'Present',
    value: '1234567'
  })
  assert.deepEqual(
    notes(event).map(({ _tag, path }) => [_tag, ...path]),
    [['Converted', 'readOnly']]
  )
  assert.match(describe(event), /^Operator\/alice .*\(medialive:DescribeChannel\)/)
  assert.deepEqual(encode(event), record)

  const delivered = delivery.recordsFrom(JSON.stringify({ Records: [record, 1] }))
  assert.deepEqual(
    delivered.records.map((each) => classify(each.record)._tag),
    ['Media', 'Rejected']
  )

  const stop = { ...record, eventName: 'StopChannel', readOnly: false }
  const { rules, judge } = auditing.audit(auditing.recommended).right
  const verdicts = judge(decodeEvent(stop).right).filter(({ _tag }) => _tag === 'Finding')
  assert.deepEqual(
    verdicts.map(({ rule }) => rule),
    ['media/stopped-outside-change-window']
  )
  const [run] = auditing.toSarif(auditing.findingsOf(verdicts), rules).runs
  assert.equal(run.results[0].ruleId, 'media/stopped-outside-change-window')
  return event
}
