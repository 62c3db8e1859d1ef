/** What any copy of the library must answer about one record: asked of the ESM copy and of the CommonJS copy. */
const assert = require('node:assert/strict')
const record = require('./record.json')

exports.ask = (mediatrail, delivery) => {
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
  assert.match(describe(event), /^Operator\/alice called medialive:DescribeChannel/)
  assert.deepEqual(encode(event), record)

  const delivered = delivery.recordsFrom(JSON.stringify({ Records: [record, 1] }))
  assert.deepEqual(
    delivered.records.map((each) => classify(each.record)._tag),
    ['Media', 'Rejected']
  )
  return event
}
