/** `npm run api` writes the reports of the public API into `etc/api`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { apiFolder, apiReports } from './apiReport.js'

rmSync(apiFolder, { recursive: true, force: true })
mkdirSync(apiFolder, { recursive: true })
for (const [name, text] of apiReports()) writeFileSync(`${apiFolder}${name}`, text)
