/** Bundles all handlers, once for all tests. */
import { bundleAll, bundleWith } from '../build.js'

export const setup = async (): Promise<void> => {
  await bundleAll()
  await bundleWith({ ways: 'test/ways.ts' })
}
