/**
 * What a project with `declaration: true` exports: values whose types are inferred, and contain events of services that
 * the program does not import by name.
 */
import { isEvent, type MediaEvent } from 'mediatrail'
import { defineRule } from 'mediatrail/audit'

export const isStop = isEvent('medialive.amazonaws.com', 'StopChannel')

export const stopped = (events: ReadonlyArray<MediaEvent>) =>
  events.filter(isStop).map(({ requestParameters }) => requestParameters)

export const unnamed = defineRule({
  id: 'own/unnamed-flow',
  title: 'A flow was created',
  severity: 'info',
  description: 'An example.',
  references: [],
  tags: [],
  on: { 'mediaconnect.amazonaws.com': ['CreateFlow'] },
  messages: { created: 'It was created.' },
  check: (_event, { finding }) => finding('created', [['eventName']])
})
