/** `npm run site` writes the site into `docs/site`: open `docs/site/index.html`, from the disk or from any server. */
import { fileURLToPath } from 'node:url'
import { buildSite } from './build.js'
import { reference } from './reference.js'
import { write } from './write.js'

const started = performance.now()
const site = await buildSite(await reference())
write(fileURLToPath(new URL('../docs/site', import.meta.url)), site)
const bytes = [...site.files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `docs/site: ${site.pages.length} pages, ${site.entries.length} things to find, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s`
)
