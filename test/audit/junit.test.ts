import { XMLParser, XMLValidator } from 'fast-xml-parser'
import * as E from 'fp-ts/lib/Either.js'
import type { MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { audit, findings, recommended, toJunit } from 'mediatrail/audit'
import { buildEvent, omit } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const only = recommended.rules.filter(({ id }) =>
  ['media/root-write', 'media/stopped-outside-change-window', 'ivs/playback-opened'].includes(id)
)

const junit = (events: ReadonlyArray<MediaEvent>, failures: ReadonlyArray<string> = []): string => {
  const made = audit(only, {
    suppressions: [{ rule: 'media/*', address: '192.0.2.9', reason: 'Agreed, "for now".' }]
  })
  if (E.isLeft(made)) throw new Error('not made')
  const found = run(
    findings(made.right),
    events.map((event) => ({ event }))
  )
  return toJunit(found, made.right.rules, { failures })
}

const stop = (channelId: string, parts = {}): MediaEvent =>
  buildEvent('medialive.amazonaws.com', 'StopChannel', {
    requestParameters: { channelId },
    ...parts
  })

const parsed = (text: string) =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'testsuite' || name === 'testcase'
  }).parse(text).testsuites

describe('toJunit', () => {
  it('has a suite for each rule, and counts its cases', () => {
    const text = junit([
      stop('1'),
      stop('2'),
      stop('3', { sourceIPAddress: '192.0.2.9' }),
      omit(buildEvent('ivs.amazonaws.com', 'UpdateChannel'))
    ])
    expect(XMLValidator.validate(text)).toBe(true)
    const { testsuite, ...counts } = parsed(text)
    expect(counts).toEqual({
      name: 'mediatrail',
      tests: '5',
      failures: '2',
      errors: '0'
    })
    const suites: ReadonlyArray<{ name: string; testcase: ReadonlyArray<object> }> = testsuite
    expect(suites.map(({ name, testcase }) => [name, testcase.length])).toEqual([
      ['ivs/playback-opened', 1],
      ['media/root-write', 1],
      ['media/stopped-outside-change-window', 3]
    ])
    expect(suites[2]?.testcase[0]).toMatchObject({
      name: expect.stringContaining('stopped: channel 1'),
      failure: {
        type: 'high',
        message: 'The resource was taken off air outside of every change window.'
      }
    })
    expect(text).toContain('suppressed: Agreed, &quot;for now&quot;.')
  })

  it('reports what could not be read', () => {
    expect(parsed(junit([], ['/nope: no such file or folder']))).toMatchObject({ errors: '1' })
  })

  it('is valid XML whatever a record contains', () => {
    const odd = [
      '<a b="c">',
      ']]>',
      '&amp;',
      '\u0000\u001b[31m',
      '\ufffe\uffff',
      '\ud800',
      "'\u202e"
    ]
    const text = junit(odd.map((id) => stop(id, { userAgent: id, eventID: id })))
    expect(XMLValidator.validate(text)).toBe(true)
    const isAllowed = (code: number): boolean =>
      code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)
    expect([...text].every((one) => isAllowed(one.charCodeAt(0)) || one.length > 1)).toBe(true)
    const cases = parsed(text).testsuite[2].testcase
    expect(cases).toHaveLength(odd.length)
    expect(parsed(text).failures).toBe(String(odd.length))
  })
})

/** What a suite says of itself is what it holds, as the schemas of build servers have it. */
describe('the counts', () => {
  type Node = { readonly [name: string]: unknown }

  const outcomes = ['failure', 'error', 'skipped'] as const

  const countsIn = (cases: ReadonlyArray<Node>) => ({
    tests: String(cases.length),
    failures: String(cases.filter((one) => 'failure' in one).length),
    errors: String(cases.filter((one) => 'error' in one).length),
    skipped: String(cases.filter((one) => 'skipped' in one).length)
  })

  it.each([0, 1, 7])('add up with %i findings', (n) => {
    const stops = Array.from({ length: n }, (_, i) =>
      stop(String(i), i % 3 === 1 ? { sourceIPAddress: '192.0.2.9' } : {})
    )
    const { testsuite, name, ...counts } = parsed(
      junit([...stops, omit(buildEvent('ivs.amazonaws.com', 'UpdateChannel'))], ['/a', '/b'])
    )
    const suites: ReadonlyArray<Node & { readonly testcase: ReadonlyArray<Node> }> = testsuite
    expect(name).toBe('mediatrail')
    const { skipped: _, ...all } = countsIn(suites.flatMap(({ testcase }) => testcase))
    expect(counts).toEqual(all)
    expect(counts.errors).toBe('2')
    for (const { testcase, name: suite, ...told } of suites) {
      expect(told).toEqual(countsIn(testcase))
      for (const one of testcase) {
        expect(one['classname']).toBe(suite)
        expect(one['name']).toMatch(/./)
        expect(outcomes.filter((outcome) => outcome in one).length).toBeLessThanOrEqual(1)
      }
    }
  })
})

/**
 * What the schema of Jenkins, `junit-10.xsd`, says of the elements that are written: their children, and their attributes, of which those
 * with a `!` must be there.
 *
 * @see https://github.com/jenkinsci/xunit-plugin
 */
const schema: {
  readonly [element: string]: readonly [children: string, attributes: string]
} = {
  testsuites: ['testsuite', 'name time tests failures errors'],
  testsuite: [
    'testsuite properties testcase system-out system-err',
    'name! tests! failures! errors! group time skipped timestamp hostname id package file log url'
  ],
  testcase: [
    'skipped error failure rerunFailure rerunError flakyFailure flakyError system-out system-err',
    'name! time classname group'
  ],
  failure: ['#text', 'type message'],
  error: ['#text', 'type message'],
  skipped: ['#text', 'type message'],
  'system-out': ['#text', '']
}

type Ordered = { readonly [key: string]: unknown }

/** An element of a document that keeps its order: its name, its attributes and its children. */
const faultsIn = (node: Ordered): ReadonlyArray<string> => {
  const name = Object.keys(node).find((key) => key !== ':@') ?? ''
  if (name === '#text') return []
  const [children, attributes] = schema[name] ?? []
  if (children === undefined || attributes === undefined) return [`no element ${name}`]
  const has = Object.keys(Object(node[':@']))
  const inner: ReadonlyArray<Ordered> = JSON.parse(JSON.stringify(node[name]))
  const names = inner.flatMap((one) => Object.keys(one).filter((key) => key !== ':@'))
  const known = attributes.split(' ')
  return [
    ...has
      .filter((one) => !known.includes(one) && !known.includes(`${one}!`))
      .map((one) => `${name} has ${one}`),
    ...known
      .filter((one) => one.endsWith('!') && !has.includes(one.slice(0, -1)))
      .map((one) => `${name} lacks ${one}`),
    ...names.filter((one) => !children.split(' ').includes(one)).map((one) => `${name} > ${one}`),
    ...inner.flatMap(faultsIn)
  ]
}

const faultsOf = (text: string): ReadonlyArray<string> => {
  const document: ReadonlyArray<Ordered> = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: ''
  }).parse(text)
  return document.filter((node) => !('?xml' in node)).flatMap(faultsIn)
}

describe('the schema of Jenkins', () => {
  const text = junit(
    [
      stop('1'),
      stop('2', { sourceIPAddress: '192.0.2.9' }),
      omit(buildEvent('ivs.amazonaws.com', 'UpdateChannel'))
    ],
    ['/nope: no such file or folder']
  )

  it('accepts the output', () => {
    for (const element of Object.keys(schema)) expect(text).toContain(`<${element}`)
    expect(faultsOf(text)).toEqual([])
    expect(faultsOf(junit([]))).toEqual([])
  })

  it.each([
    ['<testsuites name=', '<testsuites skipped="1" name=', 'testsuites has skipped'],
    [/ errors="\d+" skipped=/g, ' skipped=', 'testsuite lacks errors!'],
    ['<failure type=', '<failure severity=', 'failure has severity'],
    [/<(\/?)system-out>/g, '<$1systemOut>', 'testcase > systemOut']
  ])('rejects %s as %s', (from, to, fault) => {
    expect(faultsOf(text.replace(from, to))).toContain(fault)
  })
})
