/** A console that polls, as consoles do: most of any trail is reading. */
import { type Json, olga, omar } from '../people.js'
import { type Call, call } from '../record.js'
import { channelId, groupId, inputId } from '../things.js'

const watched: ReadonlyArray<readonly [what: Call['what'], request: Json | null]> = [
  ['medialive:DescribeChannel', { channelId }],
  ['medialive:DescribeSchedule', { channelId, maxResults: '20' }],
  ['mediapackage:DescribeChannel', { id: 'cup-final' }],
  ['medialive:ListInputs', { maxResults: '50' }],
  ['mediapackage:DescribeOriginEndpoint', { id: 'cup-final-hls' }],
  ['medialive:DescribeInput', { inputId }],
  ['mediatailor:GetPlaybackConfiguration', { Name: 'cup-final' }],
  ['medialive:DescribeInputSecurityGroup', { inputSecurityGroupId: groupId }],
  ['medialive:ListChannels', null]
]

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

/** So many calls from a full hour or half hour on, one every 47 seconds; now and then, one too many. */
export const polling = (from: `${number}:${number}`, count: number): ReadonlyArray<Call> =>
  Array.from({ length: count }, (_, i) => {
    const [hours = 0, minutes = 0] = from.split(':').map(Number)
    const [what, request] =
      watched[(i * 4) % watched.length] ?? (['medialive:ListInputs', null] as const)
    return call(
      clock(hours * 3600 + minutes * 60 + i * 47 + 9),
      i % 3 === 0 ? omar : olga,
      what,
      request,
      null,
      i % 23 === 22 ? { errorCode: 'TooManyRequestsException' } : {}
    )
  })
