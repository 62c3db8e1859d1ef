import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { packagedInTheClear } from '../../../../src/audit/rules/media/packagedInTheClear.js'

const encryption = { spekeKeyProvider: { url: 'https://speke.example.com' } }

const update = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackage.amazonaws.com', 'UpdateOriginEndpoint', {
    requestParameters,
    responseElements
  })

const create = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackagev2.amazonaws.com', 'CreateOriginEndpoint', {
    requestParameters,
    responseElements
  })

const change = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackagev2.amazonaws.com', 'UpdateOriginEndpoint', {
    requestParameters,
    responseElements
  })

const vod = (requestParameters: object) =>
  buildEvent('mediapackage-vod.amazonaws.com', 'CreatePackagingConfiguration', {
    requestParameters
  })

const Segment = { Encryption: { SpekeKeyProvider: {} } }

const locked = create({ Segment })

testRule(it, packagedInTheClear, {
  finding: {
    created: [
      create({ Segment: { SegmentDurationSeconds: 6 } }),
      create({ Segment: { Encryption: null } }),
      create({ ContainerType: 'CMAF' }),
      create({ Segment: { Encryption: {} } }, { Arn: 'a', Segment: {} }),
      vod({ hlsPackage: {} }),
      buildEvent('mediapackage.amazonaws.com', 'CreateOriginEndpoint', {
        requestParameters: { hlsPackage: {} },
        responseElements: { id: 'news' }
      }),
      buildEvent('mediapackage.amazonaws.com', 'CreateOriginEndpoint', {
        requestParameters: { mssPackage: {} }
      })
    ],
    updated: [
      update({ dashPackage: {} }),
      update({ cmafPackage: { encryption: null } }),
      update({ hlsPackage: { encryption }, dashPackage: {} }),
      update({ description: 'news' }, { arn: 'a', hlsPackage: {} }),
      change({ Segment: {} }),
      change({}, { Arn: 'a' })
    ]
  },
  pass: [
    locked,
    create({}, { Arn: 'a', Segment }),
    // Answers may be cut to what identifies the endpoint.
    create({ Segment }, { Arn: 'a' }),
    update({ hlsPackage: { encryption } }, { id: 'news' }),
    update({ hlsPackage: { encryption } }),
    update({ description: 'news' }, { arn: 'a', hlsPackage: { encryption } }),
    update({ dashPackage: {} }, { arn: 'a', dashPackage: { encryption } }),
    change({ HlsManifests: [] }, { Arn: 'a', Segment }),
    vod({ cmafPackage: { encryption } }),
    vod({}),
    buildEvent('mediapackage.amazonaws.com', 'CreateOriginEndpoint', { requestParameters: {} })
  ],
  undetermined: [
    update({ description: 'news' }),
    change({ HlsManifests: [] }),
    hide(update({ hlsPackage: {} }), 'requestParameters', 'hlsPackage', 'encryption'),
    hide(update({}), 'requestParameters', 'mssPackage'),
    hide(locked, 'requestParameters', 'Segment', 'Encryption'),
    omit(locked),
    omit(locked, 'responseElements')
  ],
  denied: [deny(update({ hlsPackage: {} }))]
})
