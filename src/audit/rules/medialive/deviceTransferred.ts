/**
 * The rule `medialive/device-transferred`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isForeign, type TrustedAccounts, trustedAccounts } from '../../support/accounts.js'

/**
 * A device is transferred to another account, with everything that is plugged into it.
 *
 * @category rules
 * @since 0.1.0
 */
export const deviceTransferred: Rule<MediaEvent, 'offered', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'medialive/device-transferred',
    title: 'A MediaLive input device was offered to another account',
    severity: 'high',
    description:
      'A Link device that another account accepts sends the pictures of its venue there, and you can no longer manage it.',
    falsePositives: 'Devices that are lent or sold: set the accounts with the option `accounts`.',
    remediation:
      'Cancel the transfer while it is pending; after that only the other account can give it back.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/device-transfer.html',
      'https://docs.aws.amazon.com/medialive/latest/apireference/inputdevices-inputdeviceid-transfer.html'
    ],
    tags: ['exfiltration', 'attack.t1537'],
    on: { 'medialive.amazonaws.com': ['TransferInputDevice'] },
    messages: {
      offered: 'The device was offered to account {account}, which is neither yours nor trusted.'
    },
    options: trustedAccounts,
    check: (event, { read, at, finding, pass, undetermined, options }) => {
      const target = read(event, 'requestParameters', 'targetCustomerId')
      const own = read(event, 'recipientAccountId')
      if (own === undefined) return undetermined(at(event, 'recipientAccountId'))
      // Without a target account, the device changes its Region and stays in the account.
      return isForeign(target, own, options)
        ? finding('offered', [at(event, 'requestParameters', 'targetCustomerId')], {
            account: target
          })
        : pass
    }
  })
