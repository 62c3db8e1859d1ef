/**
 * A page of the site, and the parts of it that the search finds.
 *
 * @module
 */

/** What stands under one heading. */
export interface Section {
  readonly id: string
  readonly level: number
  readonly title: string
  /** The prose, without markup. */
  readonly text: string
}

export interface Page {
  /** From the top of the site: `services/medialive.html`. */
  readonly path: string
  readonly title: string
  readonly html: string
  readonly sections: ReadonlyArray<Section>
}
