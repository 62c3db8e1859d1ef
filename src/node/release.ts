/**
 * Memory given back before the collector of garbage comes for it.
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

/** Smaller ones may be a part of what Node keeps for several, and cost less than to hand them over. */
const least = 64 * 1024

/**
 * @internal Takes the memory from some bytes that are not looked at again; they are empty from then on.
 *
 * V8 goes through the whole heap whenever some dozen inflated files have outlived two collections of what is young. What is
 * sent to a closed port is gone, with all that it was handed.
 */
export const release = ({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void => {
  if (byteLength >= least) (nowhere ??= closed()).postMessage(undefined, [buffer])
}
