/** How a call is refused. */
import { accounts, type Json } from '../people.js'

/** Elemental services write a code, and not a word more. */
export const denied: Json = { errorCode: 'AccessDenied' }

/** Others say who may not do what, `also` where. */
export const deniedTo = (action: string, also = ''): Json => ({
  errorCode: 'AccessDenied',
  errorMessage: `User: arn:aws:iam::${accounts.live}:user/ci-backup is not authorized to perform: ${action}${also} because no identity-based policy allows the ${action} action`
})
