/**
 * An oracle of new values: straight from AWS's models as they are on npm, by other means than the library's own.
 */
import { rawModels } from '../../generator/models.js'
import type { Botocore } from '../../generator/readModel.js'
import { secrets } from '../../generator/secrets.js'
import { services } from '../../generator/services.js'
import { keyOf } from './keys.js'

const models = rawModels(services.flatMap((service) => service.models))

interface Place {
  readonly model: string
  readonly shapes: Botocore['shapes']
}

const isSecret = (
  { model, shapes }: Place,
  holder: string,
  member: string,
  shape: string
): boolean =>
  shapes[shape]?.sensitive === true ||
  secrets.some((row) => row.model === model && row.member === `${holder}.${member}`)

const within = (
  place: Place,
  name: string,
  value: unknown,
  path: string
): ReadonlyArray<string> => {
  const shape = place.shapes[name]
  if (shape?.enum !== undefined)
    return typeof value !== 'string' || shape.enum.includes(value) || /^\*{3,}$/.test(value.trim())
      ? []
      : [`${path} ${name}`]
  if (typeof value !== 'object' || value === null) return []
  const element = shape?.member?.shape ?? shape?.value?.shape
  if (element !== undefined)
    return Object.values(value).flatMap((each) => within(place, element, each, `${path}.*`))
  return Object.entries(shape?.members ?? {}).flatMap(([member, target]) => {
    const key = keyOf(place.model, name, member, target)
    return Object.hasOwn(value, key) && !isSecret(place, name, member, target.shape)
      ? within(place, target.shape, (value as { [key: string]: unknown })[key], `${path}.${key}`)
      : []
  })
}

/** `path enumeration` of each, with `*` for indexes and keys of maps. */
export const newValues = (event: {
  readonly eventSource: string
  readonly eventName: string
  readonly requestParameters?: unknown
  readonly responseElements?: unknown
}): ReadonlyArray<string> => {
  const service = services.find(({ eventSource }) => eventSource === event.eventSource)
  const model = service?.models.find((name) =>
    Object.hasOwn(models.get(name)?.operations ?? {}, event.eventName)
  )
  const raw = models.get(model ?? '')
  if (service === undefined || model === undefined || raw === undefined) return []
  const place = { model, shapes: raw.shapes }
  const { input, output } = raw.operations[event.eventName] ?? {}
  return [
    ...within(place, input?.shape ?? '', event.requestParameters, 'requestParameters'),
    ...within(place, output?.shape ?? '', event.responseElements, 'responseElements')
  ]
}

const leads = (
  model: string,
  shapes: Botocore['shapes'],
  name: string,
  [step, ...rest]: ReadonlyArray<string>
): boolean => {
  if (step === undefined) return true
  const shape = shapes[name]
  const element = shape?.member?.shape ?? shape?.value?.shape
  if (element !== undefined) return leads(model, shapes, element, rest)
  const [, target] =
    Object.entries(shape?.members ?? {}).find(
      ([member, of]) => keyOf(model, name, member, of) === step
    ) ?? []
  return target !== undefined && leads(model, shapes, target.shape, rest)
}

/** Whether AWS's base models have a path, `requestParameters.inputs.*.type`: newer clients and pages add to them. */
export const isInBase = (
  event: { readonly eventSource: string; readonly eventName: string },
  path: string
): boolean => {
  const [side, ...steps] = path.split('.')
  const service = services.find(({ eventSource }) => eventSource === event.eventSource)
  return (service?.models ?? []).some((model) => {
    const raw = models.get(model)
    const { input, output } = raw?.operations[event.eventName] ?? {}
    const top = side === 'requestParameters' ? input : output
    return raw !== undefined && top !== undefined && leads(model, raw.shapes, top.shape, steps)
  })
}
