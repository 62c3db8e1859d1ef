/**
 * Hand-written rows of MediaConvert.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const certificate =
  'IAM has a type for the association of a certificate of ACM, and names none for the action'

const policy = 'the policy of the account, which is no resource of the service'

/** What the models and IAM lack or have wrong. */
export const mediaconvert: HandRows = {
  types: {
    CertificateAssociation: {
      is: 'certificates/{CertificateArn*}',
      reason: 'the ARN of a certificate is the end of this one, colons and all'
    },
    JobsQuery: {
      is: '{JobsQueryId}',
      reason: 'IAM does not have it: a query has an id, and no ARN'
    }
  },
  operations: {
    AssociateCertificate: {
      is: 'create; CertificateAssociation id>arn',
      reason: certificate
    },
    DisassociateCertificate: {
      is: 'delete; CertificateAssociation id>arn',
      reason: certificate
    },
    GetPolicy: {
      is: 'read/policy',
      reason: policy
    },
    PutPolicy: {
      is: 'update/policy',
      reason: policy
    },
    DeletePolicy: {
      is: 'update/policy',
      reason: policy
    },
    DescribeEndpoints: {
      is: 'read/endpoints',
      reason: 'endpoints are those of the account'
    },
    ListVersions: {
      is: 'list/versions',
      reason: 'the versions of the engine are no resources'
    },
    Probe: {
      is: 'read/inputFiles',
      reason: 'what it reads are files, and no resources of the service'
    },
    SearchJobs: {
      is: 'read',
      reason: 'a search over all jobs; a queue in the request only narrows it'
    },
    StartJobsQuery: {
      is: 'read; JobsQuery id<id',
      reason: 'a search whose results are fetched later'
    },
    UpdateQueue: {
      is: 'update ?status ACTIVE=start PAUSED=stop; Queue name>name name<queue.name arn<queue.arn',
      reason: 'the wanted status decides: no job of a paused queue begins'
    }
  }
}
