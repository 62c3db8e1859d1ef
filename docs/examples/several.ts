//#region several

import { finish } from 'mediatrail/aggregate'
import { foldFiles } from 'mediatrail/node'
import { aggregate } from './stops.js'

export async function callsOf(path: string): Promise<ReadonlyMap<string, number>> {
  const folded = await foldFiles(path, new URL('./stops.js', import.meta.url), aggregate)
  if (folded._tag === 'Left') throw new Error(folded.left.message)
  return finish(folded.right.state)
}

//#endregion several
