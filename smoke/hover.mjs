/** What an editor shows of the packed types: names of interfaces, and never their expansion. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const ts = createRequire(import.meta.url)(process.argv[2])
const file = resolve('hover.ts')

const text = `import { AssumedRole, decodeEvent, eventOf, field, type MediaEvent, type UserIdentity } from 'mediatrail'
declare const event: MediaEvent
declare const identity: UserIdentity
const role = AssumedRole
const stops = eventOf('medialive.amazonaws.com', 'StopChannel')
if (AssumedRole.is(identity)) {
  const session = identity
}
if (event.eventSource === 'medialive.amazonaws.com' && event.eventName === 'CreateChannel') {
  const live = event
  const liveRequest = event.requestParameters!
  const codec = field(event, 'requestParameters', 'encoderSettings', 'videoDescriptions', 0, 'codecSettings')
}
if (event.eventSource === 'mediapackage.amazonaws.com' && event.eventName === 'CreateChannel') {
  const packaged = event
  const packagedRequest = event.requestParameters!
  const password = event.responseElements!.hlsIngest!.ingestEndpoints![0]!.password!
}
if (event.eventSource === 'ivs.amazonaws.com' && event.eventName === 'CreateIngestConfiguration') {
  const ingest = event.responseElements!.ingestConfiguration!
}
`

writeFileSync(file, text)

const wanted = {
  role: 'const role: Codec<AssumedRole>',
  stops: 'const stops: Codec<StopChannelEvent>',
  session: 'const session: AssumedRole',
  live: 'const live: CreateChannelEvent',
  liveRequest: 'const liveRequest: CreateChannelRequest',
  codec: 'const codec: Field<VideoCodecSettings>',
  packaged: 'const packaged: CreateChannelEvent',
  packagedRequest: 'const packagedRequest: CreateChannelRequest',
  password: 'const password: Sensitive<string>',
  ingest: 'const ingest: IngestConfiguration'
}

const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: []
  }),
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) =>
    ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined,
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists
})

for (const [name, shown] of Object.entries(wanted)) {
  const at = text.indexOf(`const ${name} =`) + 'const '.length
  const info = service.getQuickInfoAtPosition(file, at)
  const found = ts.displayPartsToString(info?.displayParts)
  if (found !== shown) throw new Error(`${name} shows as ${found}, and not as ${shown}`)
}
