/** `npm run picture` writes the picture of the README. */
import { writeFileSync } from 'node:fs'
import { picture, pictureFile, summary } from './picture.js'

writeFileSync(pictureFile, picture(summary()))
