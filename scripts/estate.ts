/**
 * `npm run estate`: the findings of the recommended pack in ten days and 100,000 synthetic records with fifteen
 * incidents, and in ordinary activity.
 *
 * @module
 */
import { estate } from '../test/audit/estate/estate.js'
import { judged } from '../test/audit/estate/judged.js'

const made = estate(Number(process.argv[2] ?? 100_000))
const start = performance.now()
const { found, others } = judged(made)
const print = (line: string): boolean => process.stdout.write(`${line}\n`)

print(`${made.records.length} records, ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
for (const { name, by } of made.incidents) {
  const rules = found.get(name) ?? []
  print(
    `${rules.includes(by) ? 'found' : 'MISSED'} ${name} by ${by}; by others: ${rules.filter((rule) => rule !== by).join(', ')}`
  )
}
print(`\nOf ordinary life: ${others.length} findings`)
const usual = new Map<string, number>()
for (const { verdict } of others)
  if (verdict.severity === 'info') usual.set(verdict.rule, (usual.get(verdict.rule) ?? 0) + 1)
for (const [rule, count] of usual) print(`info ${rule}: ${count} groups`)
for (const { verdict, count } of others)
  if (verdict.severity !== 'info')
    print(
      `${verdict.severity} ${verdict.rule} ${verdict._tag === 'Finding' ? verdict.messageId : verdict._tag}: ${verdict.subject.principal} ${verdict.subject.eventName} (${count})`
    )
