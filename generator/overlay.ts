/**
 * Adds what the base models lack from the schemas of newer SDK clients. The schemas cannot be the base themselves,
 * since they lack the wire names of URI labels.
 *
 * @module
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { enumerationsOf } from './clientEnumerations.js'
import { modelOf } from './clientSchemas.js'
import type { MemberModel, Model, ShapeModel } from './Model.js'

const require = createRequire(import.meta.url)

/**
 * The newest clients that contain schemas, by model name. MediaConnect, MediaTailor, MediaPackage v2, MediaPackage VOD
 * and WebRTC storage have none.
 */
export const clients: { readonly [model: string]: string } = {
  medialive: '@aws-sdk/client-medialive',
  mediaconvert: '@aws-sdk/client-mediaconvert',
  elementalinference: '@aws-sdk/client-elementalinference',
  mediapackage: '@aws-sdk/client-mediapackage',
  mediastore: '@aws-sdk/client-mediastore',
  'mediastore-data': '@aws-sdk/client-mediastore-data',
  ivs: '@aws-sdk/client-ivs',
  'ivs-realtime': '@aws-sdk/client-ivs-realtime',
  ivschat: '@aws-sdk/client-ivschat',
  kinesisvideo: '@aws-sdk/client-kinesis-video',
  'kinesis-video-archived-media': '@aws-sdk/client-kinesis-video-archived-media',
  'kinesis-video-media': '@aws-sdk/client-kinesis-video-media',
  'kinesis-video-signaling': '@aws-sdk/client-kinesis-video-signaling',
  elastictranscoder: '@aws-sdk/client-elastic-transcoder',
  deadline: '@aws-sdk/client-deadline'
}

/** The folder of an installed client. */
export const folderOf = (client: string): string =>
  dirname(require.resolve(`${client}/package.json`))

/** Whether the names are equal, ignoring case: the first letter differs between models. */
const sameMember = (a: MemberModel, b: MemberModel): boolean =>
  [a.name, a.wireName].some((name) =>
    [b.name, b.wireName].some((other) => name.toLowerCase() === other.toLowerCase())
  )

const mergedShape = (base: ShapeModel | undefined, newer: ShapeModel): ShapeModel => {
  if (base === undefined) return newer
  if ('values' in base && 'values' in newer)
    return { ...base, values: [...new Set([...base.values, ...newer.values])] }
  if (base.type !== 'structure' || newer.type !== 'structure') return base
  const added = newer.members.filter(
    (member) => !base.members.some((known) => sameMember(known, member))
  )
  return { ...base, members: [...base.members, ...added] }
}

/** The base with the operations, structures and members that it lacks. The contents of the base do not change. */
export const merged = (base: Model, newer: Model): Model => ({
  ...base,
  operations: [
    ...base.operations,
    ...newer.operations.filter(({ name }) => !base.operations.some((known) => known.name === name))
  ],
  shapes: new Map([
    ...base.shapes,
    ...[...newer.shapes].map(
      ([name, shape]) => [name, mergedShape(base.shapes.get(name), shape)] as const
    )
  ])
})

/** Imports the schemas instead of parsing their source, whose formatting changes between releases. */
export const loadOverlays = async (): Promise<ReadonlyMap<string, Model>> =>
  new Map(
    await Promise.all(
      Object.entries(clients).map(async ([model, client]): Promise<[string, Model]> => {
        const folder = folderOf(client)
        const schemas = join(folder, 'dist-es', 'schemas', 'schemas_0.js')
        const exported = await import(pathToFileURL(schemas).href)
        return [model, modelOf(model, exported, await enumerationsOf(folder))]
      })
    )
  )
