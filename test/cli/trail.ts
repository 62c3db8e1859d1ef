/** A small trail in several files, without duplicates, of which there is something to report and to find. */
import { gzipSync } from 'node:zlib'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'

const live = 'medialive.amazonaws.com'

const recordsOf = (file: number): ReadonlyArray<unknown> =>
  [
    record(live, 'StopChannel', { requestParameters: { channelId: String(file % 3) } }),
    record(live, 'UpdateInputSecurityGroup', {
      requestParameters: {
        inputSecurityGroupId: String(file % 2),
        whitelistRules: [{ cidr: '0.0.0.0/0' }]
      }
    }),
    record(live, 'CreateInputSecurityGroup', { requestParameters: { whitelistRules: '***' } }),
    record('ivs.amazonaws.com', 'StopStream', { errorCode: 'AccessDenied' }),
    record('s3.amazonaws.com' as typeof live, 'PutObject' as 'StopChannel'),
    ...(file % 4 === 0 ? [{ eventName: 'x' }] : [])
  ].map((each, n) => ({
    ...each,
    eventID: `${file}-${n}`,
    // The times do not rise with the files, nor with the records.
    eventTime: `2026-06-${10 + ((file * 7) % 5)}T0${(n * 3 + file) % 10}:00:00Z`
  }))

/** The path of a folder that is there for one test. */
export const trailFolder = (): string =>
  folderOf(
    Object.fromEntries([
      ...Array.from({ length: 12 }, (_, n) => [
        `${10 + n}.json.gz`,
        gzipSync(text({ Records: recordsOf(n) }))
      ]),
      ['letter.json', 'Dear customer']
    ])
  )
