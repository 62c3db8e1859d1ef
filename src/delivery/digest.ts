/**
 * A hash of the content of a JSON value.
 *
 * Law: deep-equal values have the same hash, whatever the order of their keys. Different values have different ones,
 * except for one pair in four billion.
 *
 * @module
 * @since 0.2.0
 */
import { eachElement } from './elements.js'

/**
 * Far more members and elements than a record can contain: values that share parts, or contain themselves, would take
 * forever.
 */
const maxParts = 1_000_000

/** Records with deeper nesting are rejected. */
const deepest = 512

/** Seeds: values of different types with the same text have different hashes. */
const ofString = 0x2f0b4a27
const ofNumber = 0x51ed270b
const ofList = 0x1b873593
const ofObject = 0x3c6ef372
const ofNull = 0x2545f491
const ofTrue = 0x5851f42d
const ofFalse = 0x14057b7e
const ofOther = 0x7feb352d

/** Mixes all bits (the finalizer of MurmurHash3). */
const spread = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** FNV-1a, over code units. */
const hashOf = (text: string, seed: number): number => {
  let hash = seed ^ text.length
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return spread(hash)
}

interface Walk {
  left: number
}

const walkObject = (value: object, levels: number, walk: Walk): number => {
  let sum = ofObject
  for (const key in value) {
    const member = digest((value as { readonly [key: string]: unknown })[key], levels, walk)
    // A sum, so that the order of the keys has no effect.
    sum = (sum + spread(hashOf(key, ofString) + Math.imul(member, 31))) | 0
  }
  return spread(sum)
}

const walkList = (list: ReadonlyArray<unknown>, levels: number, walk: Walk): number => {
  let hash = ofList ^ list.length
  eachElement(list, (element, index) => {
    hash = Math.imul(hash ^ index ^ digest(element, levels, walk), 0x9e3779b1)
    hash ^= hash >>> 15
  })
  return spread(hash)
}

const digest = (value: unknown, levels: number, walk: Walk): number => {
  if (typeof value === 'string') return hashOf(value, ofString)
  if (typeof value === 'number') return hashOf(String(value), ofNumber)
  if (value === null || typeof value !== 'object')
    return value === null ? ofNull : value === true ? ofTrue : value === false ? ofFalse : ofOther
  if (levels === 0 || walk.left-- <= 0) return ofOther
  return Array.isArray(value)
    ? walkList(value, levels - 1, walk)
    : walkObject(value, levels - 1, walk)
}

/** @internal In 32 bits. A value that throws when it is read has no hash of its own. */
export const digestOf = (value: unknown): number => {
  try {
    return digest(value, deepest, { left: maxParts })
  } catch {
    return ofOther
  }
}
