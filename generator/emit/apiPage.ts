/**
 * The AWS documentation pages of a model's contents.
 *
 * @module
 */
import type { Model } from '../Model.js'

/** The page of an operation or a structure, through the redirector that AWS's own SDKs and CLI link to. */
export const apiPage = ({ uid }: Model, name: string): string =>
  `https://docs.aws.amazon.com/goto/WebAPI/${uid}/${name}`
