/**
 * Frees memory before the garbage collector does.
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
 * @internal Frees the memory of bytes that are no longer needed; the array is empty afterwards.
 *
 * Large buffers are promoted to the old generation and trigger full collections. Transferring one to a closed
 * `MessagePort` frees it at once.
 */
export const release = ({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void => {
  if (byteLength >= least) (nowhere ??= closed()).postMessage(undefined, [buffer])
}
