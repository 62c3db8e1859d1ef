/** Secrets, and the places of a record in which they are planted. */
import * as fc from 'fast-check'
import type { Path } from 'mediatrail'
import { operationsOf } from '../../src/payload/ServiceTable.js'
import { membersOf, type Node, structure } from '../../src/payload/Shape.js'
import { services } from '../../src/services/MediaEvents.js'
import { changeAt, type Site, sitesOf } from '../../src/testing/sites.js'
import { record } from '../event/record.js'
import { type Fields, nodesFor } from './events.js'

/** A text that nothing but the secret holds. */
export const secret: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((digits) => `s3cr3t-${digits.join('')}`)

/** A way to a secret member: its path, and the payload that holds something there and nothing else. */
interface Way {
  readonly node: Node
  readonly path: Path
  readonly holding: (inner: unknown) => unknown
}

const waysIn = (node: Node): ReadonlyArray<Way> => {
  switch (node.kind) {
    case 'struct':
      return [...membersOf(node).values()].flatMap((member): ReadonlyArray<Way> => {
        const put = (inner: unknown): unknown => ({ [member.key]: inner })
        return member.secret
          ? [{ node: member.node, path: [member.key], holding: put }]
          : waysIn(member.node).map((way) => ({
              node: way.node,
              path: [member.key, ...way.path],
              holding: (inner) => put(way.holding(inner))
            }))
      })
    case 'list':
      return waysIn(node.element).map((way) => ({
        node: way.node,
        path: [0, ...way.path],
        holding: (inner) => [way.holding(inner)]
      }))
    case 'map':
      return waysIn(node.element).map((way) => ({
        node: way.node,
        path: ['entry', ...way.path],
        holding: (inner) => ({ entry: way.holding(inner) })
      }))
    default:
      return []
  }
}

/** Every secret member of every operation, in a record that holds it. */
export const secretMembers = services.flatMap((table) => {
  return Array.from(operationsOf(table)).flatMap(([name, { request, response }]) =>
    (
      [
        ['requestParameters', request],
        ['responseElements', response]
      ] as const
    ).flatMap(([payload, shape]) =>
      shape === undefined
        ? []
        : waysIn(structure(table, shape)).map((way) => ({
            node: way.node,
            path: [payload, ...way.path] as Path,
            holding: (inner: unknown): Fields => ({
              ...record('medialive.amazonaws.com', 'StopChannel'),
              eventSource: table.eventSource,
              eventName: name,
              [payload]: way.holding(inner)
            })
          }))
    )
  )
})

/** What fills a secret member so that the token is all that it holds, the keys of a map too, or a text in its place. */
export const filled = (node: Node, token: string, text: string = token): unknown => {
  switch (node.kind) {
    case 'list':
      return [filled(node.element, token, text)]
    case 'map':
      return { [token]: filled(node.element, token, text) }
    case 'struct':
      return Object.fromEntries(
        [...membersOf(node).values()].map(({ key, node }) => [key, filled(node, token, text)])
      )
    default:
      return text
  }
}

const secretMaps = secretMembers.filter(({ node }) => node.kind === 'map')

export const opening: ReadonlyArray<(token: string) => string> = [
  (token: string) => `https://user:${token}@example.com/live`,
  (token: string) => `see rtmps://${token}@192.0.2.7:443/app for more`,
  (token: string) => `https://example.com/x?a=1&X-Amz-Signature=${token}&b=2`,
  (token: string) => `https://example.com/x?token=${token}`,
  (token: string) =>
    `https://user:${token}@example.com/x?X-Amz-Signature=${token}&token=${token}#f`,
  (token: string) => `https://user:p@ss@${token}@example.com/x`,
  (token: string) =>
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/x, SignedHeaders=host, Signature=${token}`,
  (token: string) => `{"user":"alice","password":"${token}"}`,
  (token: string) => `failed: password=${token}, authorization: Bearer ${token}`
]

export const telling: ReadonlyArray<string> = [
  'password',
  'Passphrase',
  'streamKey',
  'apiToken',
  'Authorization',
  'x-api-key',
  'db_password',
  'sessionToken',
  'clientSecret',
  'private_key',
  'AWSCredentials',
  'set-cookie',
  'pwd'
]

const inPayload = ({ path }: Site): boolean =>
  path[0] === 'requestParameters' || path[0] === 'responseElements'

const plainText = (site: Site): boolean =>
  site.node.kind === 'string' && site.member?.secret !== true && inPayload(site)

type Plant = (base: Fields, token: string, n: number) => unknown

const pick = <A>(all: ReadonlyArray<A>, n: number): A => {
  const one = all[n % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const replaced = (base: Fields, site: Site, to: unknown): unknown =>
  changeAt(base, site.path.slice(0, -1), (container) => {
    const key = site.path[site.path.length - 1] ?? ''
    if (Array.isArray(container)) return container.map((inner, i) => (i === key ? to : inner))
    return Object.fromEntries(
      Object.entries(container as Fields).map(([k, inner]) => [k, k === key ? to : inner])
    )
  })

export const sitesIn = (base: Fields): ReadonlyArray<Site> => sitesOf(nodesFor(base).record, base)

/** Ways to put a secret into a record, in the place of that number. */
export const plants: { readonly [name: string]: Plant } = {
  'a URL in a text of the payload': (base, token, n) => {
    const texts = sitesIn(base).filter(plainText)
    const url = pick(opening, n)(token)
    return texts.length === 0 ? { ...base, errorMessage: url } : replaced(base, pick(texts, n), url)
  },
  'a URL in a text of the envelope': (base, token, n) => ({
    ...base,
    [pick(['errorMessage', 'userAgent', 'newInTheFall'], n)]: pick(opening, n)(token)
  }),
  'a URL in a label of the path, percent-encoded': (_, token, n) => ({
    ...record('mediaconnect.amazonaws.com', 'DescribeFlow'),
    requestParameters: { flowArn: encodeURIComponent(pick(opening, n)(token)) }
  }),
  'a URL in a label of the path, with an escaped blank in its secret': (_, token) => ({
    ...record('mediaconnect.amazonaws.com', 'DescribeFlow'),
    requestParameters: { flowArn: `https://origin.example.org/live?token=a%20${token}` }
  }),
  'a URL in unmodelled JSON': (base, token, n) => ({
    ...base,
    additionalEventData: { a: [{ b: pick(opening, n)(token) }] }
  }),
  'a telling key of the record': (base, token, n) => ({ ...base, [pick(telling, n)]: token }),
  'a telling key of a payload': (base, token, n) => ({
    ...base,
    requestParameters: {
      ...(base['requestParameters'] as Fields | null),
      [`x-${pick(telling, n)}`]: pick<unknown>([token, [token], { inner: token }], n)
    }
  }),
  'a telling key far inside': (base, token, n) => ({
    ...base,
    responseElements: { newInTheFall: [{ config: { [pick(telling, n)]: token } }] }
  }),
  'a wrong kind in a place of the payload': (base, token, n) => {
    const sites = sitesIn(base).filter(
      (site) => inPayload(site) && site.node.kind !== 'json' && site.node.kind !== 'object'
    )
    if (sites.length === 0) return { ...base, requestParameters: token }
    const site = pick(sites, n)
    const isText = site.node.kind === 'string'
    const isHolder = site.node.kind === 'struct' || site.node.kind === 'map'
    const wrong = isText || !isHolder ? { inner: [token] } : [token]
    return replaced(base, site, n % 2 === 0 || isText ? wrong : token)
  },
  'a wrong kind in the envelope': (base, token, n) => ({
    ...base,
    [pick(['requestParameters', 'responseElements', 'tlsDetails', 'userIdentity'], n)]: token,
    [pick(['errorMessage', 'userAgent', 'eventID', 'readOnly'], n)]: { inner: [token] },
    [pick(['resources', 'eventContext', 'additionalEventData', 'addendum'], n)]: [token],
    [pick(['managementEvent', 'sessionCredentialFromConsole'], n)]: token
  }),
  'beside the stub of an omitted payload': (base, token, n) => ({
    ...base,
    requestParameters: {
      omitted: true,
      reason: 'requestParameters too large',
      [pick(telling, n)]: token
    }
  }),
  'a secret member': (_, token, n) => {
    const { node, holding } = pick(secretMembers, n)
    return holding(filled(node, token))
  },
  'a key of a secret map, over a URL with credentials': (_, token, n) => {
    const { node, holding } = pick(secretMaps, n)
    return holding(filled(node, token, 'https://user:example@example.com/live'))
  },
  'a secret member under other spellings': (_, token, n) => {
    const { node, path, holding } = pick(secretMembers, n)
    const key = String(path[path.length - 1])
    const value = filled(node, token)
    const spelt = { [key]: value, [key.toUpperCase()]: value, [key.toLowerCase()]: value }
    const keys = pick([[key.toUpperCase()], Object.keys(spelt)], n)
    return changeAt(holding(value), path.slice(0, -1), () =>
      Object.fromEntries(keys.map((k) => [k, value]))
    )
  },
  'a secret member of a wrong kind': (_, token, n) =>
    pick(secretMembers, n).holding(pick<unknown>([[token], { [token]: token }, [[token]]], n))
}
