import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apiFolder, apiReports } from '../scripts/apiReport.js'

describe('the reports of the public API are up to date: `npm run api` writes them', () => {
  const reports = apiReports()

  it('one for each entry point', () => {
    expect(readdirSync(apiFolder).sort()).toEqual([...reports.keys()].sort())
  })

  it.each([...reports])('%s', (name, text) => {
    expect(readFileSync(`${apiFolder}${name}`, 'utf8')).toBe(text)
  })

  it('show the declarations that a type refers to, exported or not', () => {
    expect(reports.get('index.txt')).toMatch(/^type MediaEvent = /m)
    expect(reports.get('index.txt')).toMatch(/^function safeDecode\(value: unknown\): Decoded;$/m)
    expect(reports.get('medialive.txt')).toContain('CreateChannelEvent // of services/medialive')
  })
})
