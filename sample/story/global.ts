/** The same evening in IAM and STS, which are global, and recorded in us-east-1. */
import { accounts, ada, agency, root, stranger } from '../people.js'
import { call } from '../record.js'
import type { Chapter } from './Chapter.js'
import { deniedTo } from './denied.js'

const { live } = accounts

export const global: Chapter = {
  account: live,
  region: 'us-east-1',
  day: '2026-06-12',
  delivered: '19:10',
  calls: [
    call(
      '15:58:00',
      agency,
      'sts:AssumeRole',
      {
        durationSeconds: 3600,
        roleArn: `arn:aws:iam::${live}:role/AgencyViewer`,
        roleSessionName: 'agency'
      },
      {
        assumedRoleUser: {
          arn: `arn:aws:sts::${live}:assumed-role/AgencyViewer/agency`,
          assumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:agency'
        },
        credentials: {
          accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
          expiration: 'Jun 12, 2026, 4:58:00\u202fPM',
          sessionToken: 'EXAMPLE-SESSION-TOKEN'
        }
      },
      {
        resources: [
          {
            ARN: `arn:aws:iam::${live}:role/AgencyViewer`,
            accountId: live,
            type: 'AWS::IAM::Role'
          }
        ],
        sharedEventID: 'b4d1f0a6-93e7-4f11-8d5c-e2a7c9f03b61'
      }
    ),
    call('18:20:50', stranger, 'sts:GetCallerIdentity'),
    call(
      '18:21:20',
      stranger,
      'iam:ListUsers',
      null,
      null,
      deniedTo('iam:ListUsers', ` on resource: arn:aws:iam::${live}:user/`)
    ),
    call(
      '18:40:00',
      root,
      'iam:CreateAccessKey',
      { userName: 'ci-backup' },
      {
        accessKey: {
          accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
          createDate: 'Jun 12, 2026, 6:40:00\u202fPM',
          status: 'Active',
          userName: 'ci-backup'
        }
      }
    ),
    call('19:02:15', ada, 'iam:UpdateAccessKey', {
      accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
      status: 'Inactive',
      userName: 'ci-backup'
    }),
    call('19:02:40', ada, 'iam:UpdateAccessKey', {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      status: 'Inactive',
      userName: 'ci-backup'
    })
  ]
}
