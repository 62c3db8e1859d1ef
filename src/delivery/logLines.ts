/**
 * Lines of CloudWatch Logs: export tasks write a timestamp before each record to S3, and `aws logs tail` prints the
 * name of the log stream, too.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3Export.html
 * @see https://docs.aws.amazon.com/cli/latest/reference/logs/tail.html
 * @module
 * @since 0.2.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import * as E from '../core/either.js'
import { none, some } from '../core/option.js'
import { parseJson } from './parseJson.js'
import { type Split, splitText } from './splitText.js'

const time =
  '^\\ufeff?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?'

/** In front of a document. The name of a log stream may contain brackets, but not start with one. */
const prefix = new RegExp(`${time}[ \\t]+(?:[^\\s{["]\\S*[ \\t]+)?(?=[{[])`, 'gm')

/** `aws logs tail --format json` prints the document on the following lines. */
const heading = new RegExp(`${time}(?:[ \\t]+[^\\s{["]\\S*)?[ \\t]*\\r?$`, 'gm')

/** @internal None for a text in which no line starts with a timestamp. A heading alone contains nothing. */
export const logLines = (text: string): Option<Split> => {
  const bare = text.replace(prefix, '').replace(heading, '')
  if (bare.length === text.length) return none
  if (bare.trim() === '') return some({ form: 'LogLines', pieces: [] })
  const whole = parseJson(bare)
  const split = splitText(bare)
  if (E.isRight(whole))
    return some({
      form: 'LogLines',
      pieces: [{ at: [0], parsed: whole, expected: 'document', count: 1 }]
    })
  return split._tag === 'Some' ? some({ form: 'LogLines', pieces: split.value.pieces }) : none
}
