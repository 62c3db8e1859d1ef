/** What a page says that its code prints: the text in its fence of that name. */
import { readFileSync } from 'node:fs'

export const printed = (page: string, name: string): string => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')
  const [, found] = new RegExp(`^\`\`\`text ${name}\\n(.*?)^\`\`\`$`, 'ms').exec(text) ?? []
  if (found === undefined) throw new Error(`${page} has no text ${name}`)
  return found.trimEnd()
}
