/**
 * What the generator keeps of an AWS service model: names, types and locations, but none of AWS's prose.
 *
 * @module
 */

/** A member of a structure. */
export interface MemberModel {
  /** The name in the model. */
  readonly name: string
  /** The name on the wire. */
  readonly wireName: string
  readonly shape: string
  readonly required: boolean
  /** Part of the path of the request. */
  readonly label: boolean
}

/** A simple type; `json` is any JSON. */
export type ScalarType = 'string' | 'number' | 'boolean' | 'timestamp' | 'json'

/** The shape of a value. */
export type ShapeModel =
  | {
      readonly type: 'structure'
      readonly members: ReadonlyArray<MemberModel>
      /** A union: one of its members is present. */
      readonly union: boolean
    }
  | { readonly type: 'list'; readonly element: string; readonly sensitive: boolean }
  | { readonly type: 'map'; readonly element: string; readonly sensitive: boolean }
  | {
      readonly type: ScalarType
      readonly values: ReadonlyArray<string>
      readonly sensitive: boolean
    }

/** An operation, with its input and output structures. */
export interface OperationModel {
  readonly name: string
  readonly input: string | undefined
  readonly output: string | undefined
  /** No model describes it: its payloads are any JSON. */
  readonly isUntyped?: boolean
}

/** One model of one service. */
export interface Model {
  readonly name: string
  readonly apiVersion: string
  /** The name in AWS's documentation: `medialive-2017-10-14`. */
  readonly uid: string
  readonly operations: ReadonlyArray<OperationModel>
  readonly shapes: ReadonlyMap<string, ShapeModel>
}
