/**
 * A matcher of EventBridge patterns, from AWS's description of them alone. It shares no code with the library. npm has no
 * well-kept one.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
type Members = { readonly [key: string]: unknown }

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** What is wrong with a pattern, by AWS's grammar; empty for one that EventBridge takes. */
export const faultsOf = (pattern: unknown, at = 'pattern'): ReadonlyArray<string> => {
  if (!isMembers(pattern)) return [`${at} is no object`]
  if (Object.keys(pattern).length === 0) return [`${at} is empty`]
  return Object.entries(pattern).flatMap(([key, value]) => {
    const here = `${at}.${key}`
    if (isMembers(value)) return faultsOf(value, here)
    if (!Array.isArray(value)) return [`${here} is no list`]
    if (value.length === 0) return [`${here} is an empty list`]
    if (key === '$or')
      return value.length < 2
        ? [`${here} has one alternative`]
        : value.flatMap((one, i) => faultsOf(one, `${here}[${i}]`))
    return value.flatMap((one, i) => faultsOfRule(one, `${here}[${i}]`))
  })
}

const faultsOfWildcard = (pattern: string, at: string): ReadonlyArray<string> => {
  const parts = pattern.match(/\\.?|\*+|[^\\*]+/gs) ?? []
  return parts.flatMap((part) => {
    if (/^\*\*/.test(part)) return [`${at} has two stars in a row`]
    return part.startsWith('\\') && part !== '\\\\' && part !== '\\*'
      ? [`${at} escapes nothing`]
      : []
  })
}

const faultsOfRule = (rule: unknown, at: string): ReadonlyArray<string> => {
  if (isScalar(rule)) return []
  if (!isMembers(rule)) return [`${at} is a list in a list`]
  const [[operator, operand] = ['', undefined], ...others] = Object.entries(rule)
  if (others.length > 0) return [`${at} has several operators`]
  const here = `${at}.${operator}`
  switch (operator) {
    case 'exists':
      return typeof operand === 'boolean' ? [] : [`${here} is no boolean`]
    case 'prefix':
    case 'suffix':
    case 'equals-ignore-case':
      return typeof operand === 'string' && operand !== '' ? [] : [`${here} is no string`]
    case 'wildcard':
      return typeof operand === 'string'
        ? faultsOfWildcard(operand, here)
        : [`${here} is no string`]
    case 'anything-but': {
      if (isMembers(operand)) {
        const [only = ''] = Object.keys(operand)
        return ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(only)
          ? faultsOfRule(operand, here)
          : [`${here} takes no ${only}`]
      }
      const values: ReadonlyArray<unknown> = Array.isArray(operand) ? operand : [operand]
      const kinds = new Set(values.map((value) => typeof value))
      return kinds.size === 1 && (kinds.has('string') || kinds.has('number'))
        ? []
        : [`${here} is neither strings nor numbers`]
    }
    default:
      return [`${here} is no operator`]
  }
}

/** By a table, as for two strings of which one has gaps: no regular expression. */
const matchesWildcard = (pattern: string, value: string): boolean => {
  const parts = Array.from(pattern.matchAll(/\\([\s\S])|([\s\S])/g), ([, escaped, plain]) => ({
    star: escaped === undefined && plain === '*',
    unit: escaped ?? plain ?? ''
  }))
  let reached = new Set([0])
  const closed = (from: ReadonlySet<number>): Set<number> => {
    const all = new Set(from)
    for (const at of all) if (parts[at]?.star === true) all.add(at + 1)
    return all
  }
  reached = closed(reached)
  for (let i = 0; i < value.length; i++) {
    const next = new Set<number>()
    for (const at of reached) {
      const part = parts[at]
      if (part?.star === true) next.add(at)
      else if (part?.unit === value[i]) next.add(at + 1)
    }
    reached = closed(next)
  }
  return reached.has(parts.length)
}

const matchesText = (rule: Members, value: unknown): boolean => {
  if (typeof value !== 'string') return false
  const [[operator, operand] = ['', '']] = Object.entries(rule)
  const text = String(operand)
  switch (operator) {
    case 'prefix':
      return value.slice(0, text.length) === text
    case 'suffix':
      return text.length <= value.length && value.slice(value.length - text.length) === text
    case 'equals-ignore-case':
      return value.toLowerCase() === text.toLowerCase()
    default:
      return matchesWildcard(text, value)
  }
}

const matchesRule = (rule: unknown, value: unknown): boolean => {
  if (!isMembers(rule)) return rule === value
  if ('exists' in rule) return rule['exists'] === true
  if (!('anything-but' in rule)) return matchesText(rule, value)
  const not = rule['anything-but']
  if (isMembers(not)) return !matchesText(not, value)
  return !(Array.isArray(not) ? not : [not]).includes(value)
}

/** The leaves that stand at a member: EventBridge looks into lists. */
const leavesOf = (value: unknown): ReadonlyArray<unknown> =>
  Array.isArray(value) ? value.flatMap(leavesOf) : isScalar(value) ? [value] : []

const matchesLeaf = (rules: ReadonlyArray<unknown>, value: unknown): boolean => {
  const leaves = leavesOf(value)
  return rules.some((rule) =>
    isMembers(rule) && rule['exists'] === false
      ? leaves.length === 0
      : leaves.some((leaf) => matchesRule(rule, leaf))
  )
}

/** Whether EventBridge would hand on an event. All conditions on the elements of one list have to hold for one of them. */
export const matches = (pattern: Members, event: unknown): boolean => {
  if (Array.isArray(event))
    return event.length === 0 ? matches(pattern, {}) : event.some((one) => matches(pattern, one))
  const members = isMembers(event) ? event : {}
  return Object.entries(pattern).every(([key, value]) => {
    if (key === '$or' && Array.isArray(value)) return value.some((one) => matches(one, event))
    const at = Object.hasOwn(members, key) ? members[key] : undefined
    return isMembers(value) ? matches(value, at) : matchesLeaf(value as ReadonlyArray<unknown>, at)
  })
}
