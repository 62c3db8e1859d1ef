import { expect, it } from 'vitest'
import { scoreOf, survivorsOf } from '../../../scripts/mutants/score.js'

const mutant = (status: string) => ({
  status,
  mutatorName: 'BlockStatement',
  replacement: '{\n}',
  location: { start: { line: 3, column: 7 } }
})

const reportOf = (statuses: ReadonlyArray<string>) => ({
  files: { 'src/a.ts': { mutants: statuses.map(mutant) } },
  testFiles: {}
})

it('a score counts the tested mutants, with a Wilson interval', () => {
  const tried = [...Array(8).fill('Killed'), 'Timeout', 'Survived', 'NoCoverage', 'NoCoverage']
  expect(scoreOf(reportOf([...tried, 'CompileError', 'Ignored']))).toBe(
    '9 of 12 noticed, 75.0 % (46.8 to 91.1)'
  )
  expect(scoreOf(reportOf(['Killed']))).toBe('1 of 1 noticed, 100.0 % (20.7 to 100.0)')
  expect(scoreOf(reportOf(['Ignored']))).toBe('nothing to try')
})

it('each survivor has a line', () => {
  expect(survivorsOf(reportOf(['Killed', 'Survived', 'Ignored', 'NoCoverage']))).toEqual([
    'SURVIVED src/a.ts:3:7 BlockStatement { }',
    'NOCOVERAGE src/a.ts:3:7 BlockStatement { }'
  ])
})
