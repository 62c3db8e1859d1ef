/** Creates elements from text and other elements: nothing is ever parsed as HTML. */

interface Attributes {
  readonly [name: string]: string
}

export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** An element of the page by its id; throws if the page lacks it, as page and script belong together. */
export const byId = <A extends HTMLElement>(id: string, kind: new () => A): A => {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`)
  return found
}
