/**
 * An event that records what is read of it.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import { fieldsOf, type MediaEvent, notes } from '../event/MediaEvent.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'
import { currentTurn } from './turn.js'

/** The fields that withhold a value. Null and absent fields are answers. */
const isWithheld = (tag: Note['_tag'] | Field<unknown>['_tag']): boolean =>
  tag === 'Hidden' || tag === 'Omitted' || tag === 'Truncated' || tag === 'Mismatched'

/** Steps that every rule uses anyway. */
const free: ReadonlySet<string | symbol> = new Set(['eventSource', 'eventName'])

/** Whether two paths are the same, or one is inside the other. */
const touches = (a: Path, b: Path): boolean =>
  (a.length <= b.length ? a : b).every((step, i) => {
    const other = (a.length <= b.length ? b : a)[i]
    return step === other || step === '*' || other === '*'
  })

/** A path at which something may be withheld: at the path itself, or inside its value. */
interface Suspect {
  readonly path: Path
  readonly inside: boolean
}

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null

/** @internal Records what is read through it, until the next `forget`. */
export interface Watched {
  /** The event itself, except that reading any of its members is recorded under the member's name. */
  readonly event: MediaEvent
  look(path: Path): Field<unknown>
  read(path: Path): unknown
  /** Reads at every index in place of an index in the path. */
  each(path: Path): ReadonlyArray<{ readonly value: unknown; readonly path: Path }>
  forget(): void
  /** The paths that were read, and are withheld. */
  withheld(): ReadonlyArray<Path>
  /** Those of the given paths that are withheld, unless they were looked at. */
  unseen(paths: ReadonlyArray<Path>): ReadonlyArray<Path>
}

const nothing: ReadonlyArray<Path> = []

/** An empty value cannot hide anything; most are empty. */
const suspicion = (path: Path, found: Field<unknown>): Suspect | undefined => {
  const inside = found._tag === 'Present' && isContainer(found.value)
  return inside || isWithheld(found._tag) ? { path, inside } : undefined
}

/** One object for each event, whose methods are compiled once: closures for each would dominate the cost. */
class Watch implements Watched, ProxyHandler<MediaEvent> {
  readonly event: MediaEvent
  readonly #own: MediaEvent
  /**
   * What was read, in order: members of the event by name, which are examined only if it matters, and all other
   * suspects.
   */
  #reads: Array<string | Suspect> = []
  #looks: Array<Path> = []
  #remarks: ReadonlyArray<Path> | undefined
  #ask: ((path: Path) => Field<unknown>) | undefined
  /** Many rules start with the same few members, each of which is read once; to search so few is faster than a map. */
  readonly #steps: Array<string | number> = []
  readonly #fields: Array<Field<unknown>> = []

  constructor(event: MediaEvent) {
    this.#own = event
    this.event = new Proxy(event, this)
  }

  /** The trap of the proxy. */
  get(target: MediaEvent, key: string | symbol): unknown {
    const value: unknown = Reflect.get(target, key)
    if (typeof key === 'string' && !free.has(key)) this.#reads.push(key)
    return value
  }

  look(path: Path): Field<unknown> {
    this.#looks.push(path)
    return this.#field(path)
  }

  read(path: Path): unknown {
    const found = this.#field(path)
    this.#suspect(path, found)
    return found._tag === 'Present' || found._tag === 'Truncated' ? found.value : undefined
  }

  /** Only the length of a list is checked: other parts of its elements are not read. */
  each(path: Path, from = 0): ReadonlyArray<{ value: unknown; path: Path }> {
    const index = path.findIndex((step, i) => i >= from && typeof step === 'number')
    if (index < 0) {
      const value = this.read(path)
      return value === undefined || value === null ? [] : [{ value, path }]
    }
    const list = this.#field(path.slice(0, index))
    if (list._tag !== 'Present' || !Array.isArray(list.value)) {
      this.#suspect(path.slice(0, index), list)
      return []
    }
    return list.value.flatMap((_, i) =>
      this.each([...path.slice(0, index), i, ...path.slice(index + 1)], index + 1)
    )
  }

  forget(): void {
    if (this.#reads.length > 0) this.#reads = []
    if (this.#looks.length > 0) this.#looks = []
  }

  withheld(): ReadonlyArray<Path> {
    return this.#reads.length === 0 ? nothing : this.#reads.flatMap((one) => this.#withheldIn(one))
  }

  unseen(paths: ReadonlyArray<Path>): ReadonlyArray<Path> {
    return paths.filter((path) => isWithheld(this.#field(path)._tag) && !this.#wasLookedAt(path))
  }

  #field(path: Path): Field<unknown> {
    this.#ask ??= fieldsOf(this.#own)
    const step = path[0]
    if (step === undefined || path.length > 1) return this.#ask(path)
    const at = this.#steps.indexOf(step)
    const before = at < 0 ? undefined : this.#fields[at]
    if (before !== undefined) return before
    const found = this.#ask(path)
    this.#steps.push(step)
    this.#fields.push(found)
    return found
  }

  #suspect(path: Path, found: Field<unknown>): void {
    const one = suspicion(path, found)
    if (one !== undefined) this.#reads.push(one)
  }

  #wasLookedAt(path: Path): boolean {
    const text = JSON.stringify(path)
    return this.#looks.some((looked) => JSON.stringify(looked) === text)
  }

  #withheldAtAll(): ReadonlyArray<Path> {
    this.#remarks ??= notes(this.#own)
      .filter(({ _tag }) => isWithheld(_tag))
      .map(({ path }) => path)
    return this.#remarks
  }

  #withheldIn(one: string | Suspect): ReadonlyArray<Path> {
    const suspected = typeof one === 'string' ? suspicion([one], this.#field([one])) : one
    if (suspected === undefined) return nothing
    const { path, inside } = suspected
    return inside ? this.#withheldAtAll().filter((remark) => touches(remark, path)) : [path]
  }
}

/** Rules and correlations look at one event in turn. */
let last:
  | { readonly event: MediaEvent; readonly turn: number; readonly watched: Watched }
  | undefined

/**
 * @internal An event that records what is read of it; the same object for the same event as last time, with its caches.
 */
export const watchOf = (event: MediaEvent): Watched => {
  const turn = currentTurn()
  if (last?.event !== event || last.turn !== turn) last = { event, turn, watched: new Watch(event) }
  return last.watched
}
