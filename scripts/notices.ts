/** `npm run notices` writes the licences of all bundled packages into `THIRD_PARTY_NOTICES.md`. */
import { writeFileSync } from 'node:fs'
import { notices, noticesFile } from './noticesOf.js'

writeFileSync(noticesFile, await notices())
