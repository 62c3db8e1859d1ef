import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8'
}

/** A server of this machine alone. */
export interface Served {
  /** `http://127.0.0.1:1234` */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves files by their names, each under the content security policy, if one is given. */
export const serve = async (
  files: ReadonlyMap<string, Uint8Array | string>,
  policy?: string
): Promise<Served> => {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    const body = files.get(name)
    if (policy !== undefined) response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream')
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
