/**
 * Actions as text.
 *
 * @module
 * @since 0.2.0
 */
import type { Action, Verb } from './actionOf.js'

/** @internal The phrases for a successful call and for one that was only attempted. */
export const phrases: { readonly [V in Verb]: readonly [did: string, todo: string] } = {
  create: ['created', 'create'],
  read: ['read', 'read'],
  list: ['listed', 'list'],
  update: ['updated', 'update'],
  delete: ['deleted', 'delete'],
  start: ['started', 'start'],
  stop: ['stopped', 'stop'],
  restart: ['restarted', 'restart'],
  send: ['sent', 'send'],
  purchase: ['purchased', 'purchase'],
  transfer: ['transferred', 'transfer'],
  unknown: ['called', 'call']
}

/** @internal `deleted`, or `tags updated` if the call changed only a part of the resource. */
export const showAction = ({ verb, part }: Action): string =>
  part === undefined ? phrases[verb][0] : `${part} ${phrases[verb][0]}`
