/**
 * Where AWS documents what a model has.
 *
 * @module
 */
import type { Model } from '../Model.js'

/** The page of an operation or a structure, by the redirector that AWS's own SDKs and command link. */
export const apiPage = ({ uid }: Model, name: string): string =>
  `https://docs.aws.amazon.com/goto/WebAPI/${uid}/${name}`
