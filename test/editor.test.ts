/** What an editor shows of the types: completion, diagnostics and hover, through TypeScript's own language service. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = resolve(root, 'test/consumer.ts')

/** The text of the consumer: one service reads all cases, and only this file changes. */
const consumer = { text: '', version: 0 }

const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    paths: { mediatrail: [resolve(root, 'src/index.ts')] }
  }),
  getScriptFileNames: () => [file],
  getScriptVersion: (path) => (path === file ? String(consumer.version) : '1'),
  getScriptSnapshot: (path) => {
    if (path === file) return ts.ScriptSnapshot.fromString(consumer.text)
    return ts.sys.fileExists(path)
      ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8'))
      : undefined
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists
})

/** Opens a consumer, in which `|` is the caret, and says where that is. */
const open = (body: string): number => {
  const text = `import { eventOf, field, IAMUser, isEvent, type MediaEvent, UnlistedIdentity } from 'mediatrail'
declare const event: MediaEvent
${body}
export {}
`
  const caret = text.indexOf('|')
  consumer.text = text.replace('|', '')
  consumer.version++
  return caret
}

const completions = (body: string): ReadonlyArray<string> => {
  const found = service.getCompletionsAtPosition(file, open(body), {})
  return (found?.entries ?? []).map(({ name }) => name).sort()
}

const errors = (body: string): ReadonlyArray<string> => {
  open(body)
  return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')
  )
}

const hover = (body: string): string =>
  ts.displayPartsToString(service.getQuickInfoAtPosition(file, open(body))?.displayParts)

const within = (source: string, name: string, body: string): string =>
  `if (event.eventSource === '${source}.amazonaws.com' && event.eventName === '${name}') {\n${body}\n}`

const inJob = (body: string): string => within('mediaconvert', 'CreateJob', body)

const envelope = ['eventSource', 'eventName', 'eventTime', 'userIdentity', 'errorMessage']

describe('completion', () => {
  it('of a source', () => {
    const found = completions(`if (event.eventSource === '|') {}`)
    expect(found.length).toBe(14)
    expect(found).toContain('ivschat.amazonaws.com')
    for (const source of found) expect(source).toMatch(/^[a-z0-9-]+\.amazonaws\.com$/)
  })

  it('of a name, once the source is known', () => {
    const found = completions(
      `if (event.eventSource === 'mediastore.amazonaws.com') { if (event.eventName === '|') {} }`
    )
    expect(found).toEqual(expect.arrayContaining(['CreateContainer', 'PutCorsPolicy']))
    for (const foreign of ['StopChannel', 'CreateJob', '(unlisted)'])
      expect(found).not.toContain(foreign)
  })

  it('of the cases of a switch', () => {
    const found = completions(
      `if (event.eventSource === 'mediastore.amazonaws.com') switch (event.eventName) { case '|': }`
    )
    expect(found).toContain('CreateContainer')
    expect(found).not.toContain('StopChannel')
  })

  it('of the first step', () => {
    const found = completions(inJob(`field(event, '|')`))
    expect(found).toEqual(
      expect.arrayContaining([...envelope, 'requestParameters', 'responseElements'])
    )
    expect(found).not.toContain('settings')
  })

  it('of the second step: the members of the payload, and no others', () => {
    expect(
      completions(within('medialive', 'StopChannel', `field(event, 'requestParameters', '|')`))
    ).toEqual(['channelId'])
    const found = completions(inJob(`field(event, 'requestParameters', '|')`))
    expect(found).toEqual(expect.arrayContaining(['role', 'queue', 'settings', 'tags']))
    for (const foreign of [...envelope, 'channelId', 'length', 'map'])
      expect(found).not.toContain(foreign)
  })

  it('of a step below an array and a map', () => {
    const path = `'requestParameters', 'settings', 'inputs', 0, 'audioSelectors', 'Audio 1'`
    const found = completions(inJob(`field(event, ${path}, '|')`))
    expect(found).toEqual(expect.arrayContaining(['tracks', 'languageCode', 'offset']))
    for (const foreign of ['fileInput', 'inputs', 'length', 'map'])
      expect(found).not.toContain(foreign)
  })

  it('of members, on the event itself', () => {
    const found = completions(within('medialive', 'StopChannel', 'event.requestParameters?.|'))
    expect(found).toEqual(['channelId'])
  })

  it('of the names of isEvent', () => {
    for (const names of [`'|'`, `'PutCorsPolicy', '|'`]) {
      const found = completions(`isEvent('mediastore.amazonaws.com', ${names})`)
      expect(found).toContain('CreateContainer')
      expect(found).not.toContain('StopChannel')
    }
  })
})

describe('diagnostics', () => {
  it('are empty for valid code', () => {
    expect(
      errors(inJob(`field(event, 'requestParameters', 'settings', 'inputs', 0, 'fileInput')`))
    ).toEqual([])
  })

  it('list the possible steps', () => {
    const [first = '', ...rest] = errors(
      within('medialive', 'StopChannel', `field(event, 'requestParameters', 'channelID')`)
    )
    expect(rest).toEqual([])
    expect(first).toContain('channelID')
    expect(first).toContain('"channelId"')
  })

  it('list the possible steps at depth', () => {
    const [first = ''] = errors(
      inJob(`field(event, 'requestParameters', 'settings', 'inputs', 0, 'audioSelector')`)
    )
    expect(first).toContain('"audioSelector"')
    expect(first).toContain('"audioSelectors"')
    expect(first).not.toContain('"channelId"')
  })

  it('ask for a number in an array', () => {
    const [first = ''] = errors(
      inJob(`field(event, 'requestParameters', 'settings', 'inputs', 'first')`)
    )
    expect(first).toMatch(/'string' is not assignable to .*'number'/)
  })

  it('list the sources', () => {
    const [first = ''] = errors(`if (event.eventSource === 'medialve.amazonaws.com') {}`)
    expect(first).toContain('"medialve.amazonaws.com"')
    expect(first).toContain('"medialive.amazonaws.com"')
  })

  it('list the operations', () => {
    const [first = ''] = errors(
      `if (event.eventSource === 'mediastore.amazonaws.com') { if (event.eventName === 'CreateContaner') {} }`
    )
    expect(first).toContain('"CreateContaner"')
    expect(first).toContain('"CreateContainer"')
    const [second = ''] = errors(`isEvent('mediastore.amazonaws.com', 'CreateContaner')`)
    expect(second).toContain('"CreateContaner"')
    expect(second).toContain('"CreateContainer"')
  })

  const password = `const password = event.responseElements!.hlsIngest!.ingestEndpoints![0]!.password!`

  it.each([
    ['a template', `const shown = \`\${password}\``],
    ['an addition', `'a' + password`],
    ['an assignment', 'const text: string = password'],
    ['an argument', 'encodeURIComponent(password)'],
    ['a comparison', `password === 'hunter2'`]
  ])('reject a secret in %s', (_, use) => {
    const found = errors(within('mediapackage', 'UpdateChannel', `${password}\n${use}`))
    expect(found.length).toBe(1)
    expect(found[0]).toMatch(/symbol|Sensitive<string>/)
  })
})

describe('hover', () => {
  it.each([
    ['medialive', 'StopChannel', 'event|', 'const event: StopChannelEvent'],
    ['medialive', 'StopChannel', 'const |x = event.requestParameters!', 'StopChannelRequest'],
    ['medialive', 'CreateChannel', 'const |x = event.requestParameters!', 'CreateChannelRequest'],
    [
      'mediapackage',
      'CreateChannel',
      'const |x = event.requestParameters!',
      'CreateChannelRequest'
    ],
    ['mediapackage', 'CreateChannel', 'const |x = event', 'CreateChannelEvent'],
    [
      'mediaconvert',
      'CreateJob',
      `const |x = field(event, 'requestParameters', 'settings')`,
      'Field<JobSettings>'
    ],
    ['mediaconvert', 'CreateJob', `const |x = field(event, 'errorMessage')`, 'Field<string>'],
    [
      'mediapackage',
      'UpdateChannel',
      'const |x = event.responseElements!.hlsIngest!.ingestEndpoints![0]!.password!',
      'Sensitive<string>'
    ],
    [
      'mediapackage',
      'UpdateChannel',
      `const |x = field(event, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password')`,
      'Field<Sensitive<string>>'
    ]
  ])('on %s %s: %s', (source, name, body, shown) => {
    const text = hover(within(source, name, body.replace('event|', 'e|vent')))
    expect(text).toBe(shown.startsWith('const') ? shown : `const x: ${shown}`)
  })

  it.each([
    ['IAMUser', 'Codec<IAMUser>'],
    ['UnlistedIdentity', 'Codec<UnlistedIdentity>'],
    ['IAMUser.decode({})', 'Validation<IAMUser>'],
    [`eventOf('medialive.amazonaws.com', 'StopChannel')`, 'Codec<StopChannelEvent>']
  ])('on %s', (expression, shown) => {
    expect(hover(`const |x = ${expression}`)).toBe(`const x: ${shown}`)
  })

  it('distinguishes requests of the same name in two services', () => {
    const request = (source: string, member: string): ReadonlyArray<string> =>
      errors(within(source, 'CreateChannel', `event.requestParameters?.${member}`))
    expect(request('medialive', 'encoderSettings')).toEqual([])
    expect(request('mediapackage', 'encoderSettings')).toEqual([
      "Property 'encoderSettings' does not exist on type 'CreateChannelRequest'."
    ])
  })

  it('shows to which structure a member belongs', () => {
    expect(hover(within('medialive', 'StopChannel', 'event.requestParameters?.channel|Id'))).toBe(
      '(property) StopChannelRequest.channelId?: string | undefined'
    )
  })
})
