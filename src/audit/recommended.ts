/**
 * The pack of recommended rules.
 *
 * @module
 * @since 0.1.0
 */
import type { Correlation } from './correlation/Correlation.js'
import type { Pack } from './Pack.js'
import { insecureIngest } from './rules/ivs/insecureIngest.js'
import { playbackOpened } from './rules/ivs/playbackOpened.js'
import { streamKeyHandled } from './rules/ivs/streamKeyHandled.js'
import { streamKeyHarvest } from './rules/ivs/streamKeyHarvest.js'
import { tokenKeyChanged } from './rules/ivs/tokenKeyChanged.js'
import { blinded } from './rules/media/blinded.js'
import { callerFromAnotherAccount } from './rules/media/callerFromAnotherAccount.js'
import { consoleWrite } from './rules/media/consoleWrite.js'
import { contentMadePublic } from './rules/media/contentMadePublic.js'
import { copiedToUnknownBucket } from './rules/media/copiedToUnknownBucket.js'
import { deletedOutsideChangeWindow } from './rules/media/deletedOutsideChangeWindow.js'
import { deniedBurst } from './rules/media/deniedBurst.js'
import { deniedRead } from './rules/media/deniedRead.js'
import { deniedWrite } from './rules/media/deniedWrite.js'
import { exposureAttempted } from './rules/media/exposureAttempted.js'
import { firstSeenAddress } from './rules/media/firstSeenAddress.js'
import { firstSeenAgent } from './rules/media/firstSeenAgent.js'
import { firstSeenPrincipal } from './rules/media/firstSeenPrincipal.js'
import { firstSeenRegion } from './rules/media/firstSeenRegion.js'
import { foreignRoleOrFlow } from './rules/media/foreignRoleOrFlow.js'
import { jobBurst } from './rules/media/jobBurst.js'
import { loggingOff } from './rules/media/loggingOff.js'
import { longLivedKeyWrite } from './rules/media/longLivedKeyWrite.js'
import { massTakedown } from './rules/media/massTakedown.js'
import { newWayOut } from './rules/media/newWayOut.js'
import { openedThenSwitched } from './rules/media/openedThenSwitched.js'
import { packagedInTheClear } from './rules/media/packagedInTheClear.js'
import { payloadOmitted } from './rules/media/payloadOmitted.js'
import { policyLetsStrangersIn } from './rules/media/policyLetsStrangersIn.js'
import { reconThenWrite } from './rules/media/reconThenWrite.js'
import { reservationPurchased } from './rules/media/reservationPurchased.js'
import { rootWrite } from './rules/media/rootWrite.js'
import { secretInTheTrail } from './rules/media/secretInTheTrail.js'
import { stoppedOutsideChangeWindow } from './rules/media/stoppedOutsideChangeWindow.js'
import { upstreamMoved } from './rules/media/upstreamMoved.js'
import { writeWithoutMfa } from './rules/media/writeWithoutMfa.js'
import { entitlementInTheClear } from './rules/mediaconnect/entitlementInTheClear.js'
import { foreignEntitlement } from './rules/mediaconnect/foreignEntitlement.js'
import { openFlowSource } from './rules/mediaconnect/openFlowSource.js'
import { foreignRoleOrQueue } from './rules/mediaconvert/foreignRoleOrQueue.js'
import { inputPolicyRelaxed } from './rules/mediaconvert/inputPolicyRelaxed.js'
import { deviceTransferred } from './rules/medialive/deviceTransferred.js'
import { openInputSecurityGroup } from './rules/medialive/openInputSecurityGroup.js'
import { cdnAuthorizationMissing } from './rules/mediapackage/cdnAuthorizationMissing.js'
import { ingestCredentialsRotated } from './rules/mediapackage/ingestCredentialsRotated.js'

/**
 * Rules and correlations for teams that run media services on AWS: they cover exposure, outages, disclosure,
 * exfiltration and cost. Each has a documentation page with its reasons, and when to ignore it.
 *
 * @category packs
 * @since 0.1.0
 */
export const recommended: Pack & { readonly correlations: ReadonlyArray<Correlation> } = {
  id: 'recommended',
  title: 'Recommended rules for AWS media services',
  rules: [
    insecureIngest,
    playbackOpened,
    streamKeyHandled,
    tokenKeyChanged,
    callerFromAnotherAccount,
    consoleWrite,
    contentMadePublic,
    copiedToUnknownBucket,
    deletedOutsideChangeWindow,
    deniedRead,
    deniedWrite,
    exposureAttempted,
    foreignRoleOrFlow,
    loggingOff,
    longLivedKeyWrite,
    newWayOut,
    packagedInTheClear,
    payloadOmitted,
    policyLetsStrangersIn,
    reservationPurchased,
    rootWrite,
    secretInTheTrail,
    stoppedOutsideChangeWindow,
    upstreamMoved,
    writeWithoutMfa,
    entitlementInTheClear,
    foreignEntitlement,
    openFlowSource,
    foreignRoleOrQueue,
    inputPolicyRelaxed,
    deviceTransferred,
    openInputSecurityGroup,
    cdnAuthorizationMissing,
    ingestCredentialsRotated
  ],
  correlations: [
    streamKeyHarvest,
    blinded,
    deniedBurst,
    firstSeenAddress,
    firstSeenAgent,
    firstSeenPrincipal,
    firstSeenRegion,
    jobBurst,
    massTakedown,
    openedThenSwitched,
    reconThenWrite
  ]
}
