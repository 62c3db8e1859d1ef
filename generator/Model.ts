/**
 * What the generator keeps of one of AWS's service models: names, kinds and places, and none of AWS's prose.
 *
 * @module
 */

/** A member of a structure. */
export interface MemberModel {
  /** The name that the model gives it. */
  readonly name: string
  /** The name that it has on the wire. */
  readonly wireName: string
  readonly shape: string
  readonly required: boolean
  /** Part of the path of the request. */
  readonly label: boolean
}

/** A kind of value without an inside; `json` is any JSON. */
export type ScalarType = 'string' | 'number' | 'boolean' | 'timestamp' | 'json'

/** A kind of value. */
export type ShapeModel =
  | {
      readonly type: 'structure'
      readonly members: ReadonlyArray<MemberModel>
      /** One of the members is there, and tells which. */
      readonly union: boolean
    }
  | { readonly type: 'list'; readonly element: string; readonly sensitive: boolean }
  | { readonly type: 'map'; readonly element: string; readonly sensitive: boolean }
  | {
      readonly type: ScalarType
      readonly values: ReadonlyArray<string>
      readonly sensitive: boolean
    }

/** An operation, and the structures that it takes and gives. */
export interface OperationModel {
  readonly name: string
  readonly input: string | undefined
  readonly output: string | undefined
  /** No model has it: its payloads are any JSON. */
  readonly isUntyped?: boolean
}

/** One model of one service. */
export interface Model {
  readonly name: string
  readonly apiVersion: string
  /** What AWS's documentation calls it: `medialive-2017-10-14`. */
  readonly uid: string
  readonly operations: ReadonlyArray<OperationModel>
  readonly shapes: ReadonlyMap<string, ShapeModel>
}
