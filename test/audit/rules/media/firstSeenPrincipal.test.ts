import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { firstSeenPrincipal } from '../../../../src/audit/rules/media/firstSeenPrincipal.js'

const by = (userName: string) =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', {
    userIdentity: { type: 'IAMUser', userName, accountId: '111122223333' }
  })

const session = (name: string) =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', {
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::111122223333:assumed-role/Deploy/${name}`,
      accountId: '111122223333'
    }
  })

testCorrelation(it, firstSeenPrincipal, {
  finding: [
    spaced('8d', by('alice'), by('alice'), by('bob')),
    spaced('8d', by('alice'), by('bob'), by('bob'), by('alice'))
  ],
  pass: [
    spaced('8d', by('alice'), by('bob')),
    spaced('7d', by('alice'), by('bob'), by('alice'), by('bob')),
    spaced('8d', session('1'), session('2'), session('3'))
  ],
  ignored: [spaced('8d', deny(by('alice')), deny(by('alice')), deny(by('bob')))]
})
