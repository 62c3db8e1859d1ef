/**
 * Memory that is freed before the garbage collector comes for it.
 *
 * @module
 * @since 0.1.0
 */
import { MessageChannel, type MessagePort } from 'node:worker_threads'

const closed = (): MessagePort => {
  const { port1 } = new MessageChannel()
  port1.close()
  return port1
}

let nowhere: MessagePort | undefined

/** Smaller ones may share a buffer in Node's pool, and cost less than a transfer. */
const least = 64 * 1024

/**
 * @internal Frees the memory of bytes that are not read again; they are empty from then on.
 *
 * Large buffers are promoted to the old generation and trigger full collections. Transferring one to a closed `MessagePort`
 * frees it at once.
 */
export const release = ({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void => {
  if (byteLength >= least) (nowhere ??= closed()).postMessage(undefined, [buffer])
}
