/**
 * The files of a model's structures, and their names there.
 *
 * @module
 */

import { pascal, type Shapes } from '../Shapes.js'
import type { Service } from '../services.js'

/** A host with one model has its `structures`; names repeat across the models of a host, so each has its own file. */
export const fileOf = (
  { models }: Service,
  { model }: Shapes
): { readonly file: string; readonly alias: string } => ({
  file: models.length === 1 ? 'structures' : model.name,
  alias: pascal(model.name)
})

/** The table of a service: `mediapackageVod` for the entry point `mediapackage-vod`. */
export const tableOf = ({ entry }: Service): string =>
  entry.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
