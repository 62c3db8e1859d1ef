/**
 * Where the structures of a model are, and what they are called there.
 *
 * @module
 */

import { pascal, type Shapes } from '../Shapes.js'
import type { Service } from '../services.js'

/** A host with one model has its `structures`; names repeat across the models of a host, so each has a file of its own. */
export const fileOf = (
  { models }: Service,
  { model }: Shapes
): { readonly file: string; readonly alias: string } => ({
  file: models.length === 1 ? 'structures' : model.name,
  alias: pascal(model.name)
})

/** The table of a service: `mediapackageVod` of the entry point `mediapackage-vod`. */
export const tableOf = ({ entry }: Service): string =>
  entry.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
