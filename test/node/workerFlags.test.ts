import { describe, expect, it } from 'vitest'
import { workerFlags } from '../../src/node/workerFlags.js'

describe('the flags of workers', () => {
  it('are those of the process, unchanged', () => {
    expect(workerFlags([])).toBeUndefined()
    expect(workerFlags(['--max-old-space-size=3000', '--import', 'tsx'])).toBeUndefined()
  })

  it('are only those about module loading, if the process runs a script without a file', () => {
    const flags = [
      '--input-type=module',
      '--max-old-space-size=3000',
      '--stack-size=2000',
      '--import',
      'tsx',
      '--require=./x.cjs',
      '-C',
      'development',
      '--eval',
      'import'
    ]
    expect(workerFlags(flags)).toEqual([
      '--import',
      'tsx',
      '--require=./x.cjs',
      '-C',
      'development'
    ])
  })
})
