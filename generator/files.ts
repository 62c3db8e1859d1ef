/**
 * Every file that the generator writes, from the models: a pure function, so that a test can compare.
 *
 * @module
 */
import { emitEntryPoint, emitMediaEvents, emitMediaFacts } from './emit/entryPoint.js'
import { emitEnumerations, emitMediaEnumerations } from './emit/enumerations.js'
import { emitEvents } from './emit/events.js'
import { emitFacts } from './emit/facts.js'
import { fileOf } from './emit/names.js'
import { emitStructures } from './emit/structures.js'
import { emitTable } from './emit/table.js'
import { emitMediaTargets, emitService, emitTargets } from './emit/targets.js'
import { factsOf } from './facts.js'
import type { Model } from './Model.js'
import { type Shapes, shapesOf } from './Shapes.js'
import type { Service } from './services.js'
import { targetsOf } from './targets/targetsOf.js'

/** The text of each file, by its path below `src`. */
export type Files = ReadonlyMap<string, string>

const modelOf = (models: ReadonlyMap<string, Model>, name: string): Model => {
  const model = models.get(name)
  if (model === undefined) throw new Error(`there is no model ${name}`)
  return model
}

const filesOf = (
  service: Service,
  all: ReadonlyArray<Shapes>,
  facts: typeof factsOf,
  targets: typeof targetsOf
): ReadonlyArray<[string, string]> => {
  const folder = `services/${service.entry}`
  return [
    [`${service.entry}.ts`, emitEntryPoint(service, all)],
    [`${folder}/events.ts`, emitEvents(service, all)],
    [`${folder}/table.ts`, emitTable(service, all)],
    [`${folder}/facts.ts`, emitFacts(service, all, facts(service))],
    [`${folder}/targets.ts`, emitTargets(service, all, targets(service, all))],
    [`${folder}/service.ts`, emitService(service, all)],
    [`${folder}/enumerations.ts`, emitEnumerations(service, all)],
    ...all.map((shapes): [string, string] => [
      `${folder}/${fileOf(service, shapes).file}.ts`,
      emitStructures(shapes)
    ])
  ]
}

/** All generated files. */
export const generate = (
  services: ReadonlyArray<Service>,
  models: ReadonlyMap<string, Model>,
  facts: typeof factsOf = factsOf,
  targets: typeof targetsOf = targetsOf
): Files =>
  new Map([
    ...services.flatMap((service) =>
      filesOf(
        service,
        service.models.map((name) => shapesOf(modelOf(models, name), service)),
        facts,
        targets
      )
    ),
    ['services/MediaEvents.ts', emitMediaEvents(services)],
    ['services/mediaFacts.ts', emitMediaFacts(services)],
    ['services/mediaTargets.ts', emitMediaTargets(services)],
    ['services/mediaEnumerations.ts', emitMediaEnumerations(services)]
  ])
