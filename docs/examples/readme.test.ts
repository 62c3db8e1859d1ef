import { buildEvent, deny, omit, testRule } from 'mediatrail/testing'
import { expect, describe as group, it } from 'vitest'
import { printed } from './printed.js'
import { logFile, stopChannel, updateChannel } from './records.js'

//#region lines

import { describe, safeDecode, showIssue } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'

/** One line for each record of a document, such as a log file or the event of a queue, as text or parsed. */
function linesOf(document: unknown): ReadonlyArray<string> {
  return recordsFrom(document).records.map(({ record }) => {
    const decoded = safeDecode(record)
    return decoded.ok ? describe(decoded.event) : decoded.issues.map(showIssue).join('; ')
  })
}

//#endregion lines

//#region lost

import { isEvent, type MediaEvent, succeeded } from 'mediatrail'

/** The channels that were stopped or deleted. */
function channelsLost(events: ReadonlyArray<MediaEvent>) {
  return events
    .filter(succeeded)
    .filter(isEvent('medialive.amazonaws.com', 'StopChannel', 'DeleteChannel'))
    .map((event) => event.requestParameters?.channelId) // (string | undefined)[]
}

//#endregion lost

//#region why

import { field } from 'mediatrail'

const isUpdate = isEvent('mediapackage.amazonaws.com', 'UpdateChannel')

function passwordIn(event: MediaEvent): string {
  if (!isUpdate(event)) return 'another event'
  const found = field(event, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password')
  return found._tag === 'Hidden' ? `Hidden by ${found.by}` : found._tag
}

//#endregion why

//#region rule

import { defineRule } from 'mediatrail/audit'

const unnamed = defineRule({
  id: 'own/unnamed-channel',
  title: 'A channel was made without a name',
  severity: 'low',
  description: 'Alarms show the name of a channel.',
  references: [],
  tags: [],
  on: { 'medialive.amazonaws.com': ['CreateChannel'] },
  messages: { unnamed: 'The channel has no name.' },
  check: (event, { read, at, finding, pass }) =>
    read(event, 'requestParameters', 'name') === undefined
      ? finding('unnamed', [at(event, 'requestParameters', 'name')])
      : pass
})

//#endregion rule

//#region report

import { run } from 'mediatrail/aggregate'
import { denials, markdown } from 'mediatrail/report'

function deniedCalls(events: ReadonlyArray<MediaEvent>): string {
  return markdown(denials.tables(run(denials.aggregate, events)))
}

//#endregion report

const eventOf = (record: unknown): MediaEvent => {
  const decoded = safeDecode(record)
  if (!decoded.ok) throw new Error('not a media event')
  return decoded.event
}

const refused = { ...stopChannel, errorCode: 'AccessDeniedException' }
const events = [stopChannel, updateChannel, refused].map(eventOf)

group('README.md says what its code prints', () => {
  it('a line for each record', () => {
    expect(linesOf(logFile).join('\n')).toBe(printed('README.md', 'lines'))
  })

  it('the channels that were lost', () => {
    expect(JSON.stringify(channelsLost(events))).toBe(printed('README.md', 'lost'))
  })

  it('why a field is missing', () => {
    expect(passwordIn(eventOf(updateChannel))).toBe(printed('README.md', 'why'))
  })

  it('a report', () => {
    expect(deniedCalls(events).trim()).toBe(printed('README.md', 'report'))
  })
})

const create = (name?: string) =>
  buildEvent('medialive.amazonaws.com', 'CreateChannel', {
    requestParameters: name === undefined ? {} : { name }
  })

testRule(it, unnamed, {
  finding: { unnamed: [create()] },
  pass: [create('news')],
  undetermined: [omit(create('news'))],
  denied: [deny(create())]
})
