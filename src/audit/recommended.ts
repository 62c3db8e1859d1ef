/**
 * The pack that everybody may start from.
 *
 * @module
 * @since 0.1.0
 */
import type { Pack } from './Pack.js'
import { cdnAuthorizationMissing } from './rules/cdnAuthorization.js'
import {
  ingestCredentialsRotated,
  playbackKeyChanged,
  streamKeyHandled
} from './rules/credentials.js'
import { deniedRead, deniedWrite } from './rules/denied.js'
import { entitlementInTheClear, packagedInTheClear } from './rules/encryption.js'
import { payloadOmitted, secretInTrail } from './rules/exposure.js'
import { foreignJob } from './rules/foreignJob.js'
import { foreignRole } from './rules/foreignRole.js'
import { deviceTransferred, foreignEntitlement } from './rules/handedOver.js'
import { consoleWrite, longLivedKey, rootWrite, withoutMfa } from './rules/identity.js'
import { inputPolicyRelaxed } from './rules/inputPolicy.js'
import { ivsInsecureIngest, ivsPlaybackOpened } from './rules/ivsPlayback.js'
import { loggingOff } from './rules/logging.js'
import { openFlowSource } from './rules/openFlowSource.js'
import { openSecurityGroup } from './rules/openSecurityGroup.js'
import { deletedOutsideWindow, stoppedOutsideWindow } from './rules/outsideWindow.js'
import { publicPolicy } from './rules/publicPolicy.js'
import { reservationPurchased } from './rules/reservations.js'

/**
 * Rules for whoever runs media services on AWS: what opens them, stops them, shows them, moves them out or makes them cost. Each
 * has a page with its reasons, and when to leave it alone.
 *
 * @category packs
 * @since 0.1.0
 */
export const recommended: Pack = {
  id: 'recommended',
  title: 'Recommended rules for AWS media services',
  rules: [
    cdnAuthorizationMissing,
    ingestCredentialsRotated,
    streamKeyHandled,
    playbackKeyChanged,
    packagedInTheClear,
    entitlementInTheClear,
    secretInTrail,
    payloadOmitted,
    foreignJob,
    foreignEntitlement,
    foreignRole,
    deviceTransferred,
    rootWrite,
    longLivedKey,
    withoutMfa,
    consoleWrite,
    deniedWrite,
    deniedRead,
    inputPolicyRelaxed,
    ivsPlaybackOpened,
    ivsInsecureIngest,
    loggingOff,
    openFlowSource,
    openSecurityGroup,
    stoppedOutsideWindow,
    deletedOutsideWindow,
    publicPolicy,
    reservationPurchased
  ]
}
