import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { stopChannel } from './records.js'

//#region stop

import { eventOf } from 'mediatrail'

const StopChannel = eventOf('medialive.amazonaws.com', 'StopChannel')

/** What a store, an API or a form takes: the event as `StopChannel` decodes it. */
const schema = StopChannel['~standard'].jsonSchema.output({ target: 'draft-2020-12' })

//#endregion stop

it('says what the codec says', () => {
  const validate = new Ajv2020().compile(schema)
  expect(validate({ ...stopChannel })).toBe(true)
  expect(validate({ ...stopChannel, requestParameters: { channelId: 1234567 } })).toBe(false)
})
