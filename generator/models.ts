/**
 * AWS's service models from two releases of a package on npm: the models of AWS CLI 1, in a zip file.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import { acyclic } from './acyclic.js'
import { addedTo } from './additions.js'
import type { Model } from './Model.js'
import { loadOverlays, merged } from './overlay.js'
import { type Botocore, readModel } from './readModel.js'
import { withUntyped } from './untyped.js'

const require = createRequire(import.meta.url)

/** `…/data/medialive/2017-10-14/service-2.json`, gzipped in the older release. */
const modelPath = /botocore\/data\/([^/]+)\/(\d{4}-\d\d-\d\d)\/service-2\.json(\.gz)?$/

/** The newest API version of each requested model, from the package in a folder. */
export const modelsIn = (
  folder: string,
  names: ReadonlyArray<string>
): ReadonlyArray<[string, Botocore]> => {
  const zip = join(folder, 'lib', 'layer.zip')
  const files = unzipSync(readFileSync(zip), {
    filter: ({ name }) => names.includes(modelPath.exec(name)?.[1] ?? '')
  })
  return Object.keys(files)
    .sort()
    .map((path) => {
      const bytes = files[path] ?? new Uint8Array()
      const text = strFromU8(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      return [modelPath.exec(path)?.[1] ?? '', JSON.parse(text) as Botocore]
    })
}

/** The last release of the package with Elastic Transcoder, which was discontinued in 2025. */
const releases = [
  { alias: 'aws-models', holds: (name: string): boolean => name !== 'elastictranscoder' },
  {
    alias: 'aws-models-elastictranscoder',
    holds: (name: string): boolean => name === 'elastictranscoder'
  }
]

/** The models as AWS wrote them, for the oracle of the tests, which reads them independently. */
export const rawModels = (names: ReadonlyArray<string>): ReadonlyMap<string, Botocore> =>
  new Map(
    releases.flatMap(({ alias, holds }) =>
      modelsIn(dirname(require.resolve(`${alias}/package.json`)), names.filter(holds))
    )
  )

/** The models of some services, with additions from newer clients and pages. */
export const loadModels = async (
  names: ReadonlyArray<string>
): Promise<ReadonlyMap<string, Model>> => {
  const overlays = await loadOverlays()
  return new Map(
    [...rawModels(names)].map(([name, raw]) => {
      const base = readModel(name, raw)
      const newer = overlays.get(name)
      const known = newer === undefined ? base : merged(base, newer)
      return [name, acyclic(withUntyped(merged(known, addedTo(known))))]
    })
  )
}
