/**
 * Hand-written rows of MediaConvert.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const certificate =
  'IAM has a type for the association of an ACM certificate, but does not list it for the action'

const policy = 'the policy of the account, which is not a resource of the service'

/** What is missing or wrong in the models and IAM. */
export const mediaconvert: HandRows = {
  types: {
    CertificateAssociation: {
      is: 'certificates/{CertificateArn*}',
      reason: 'this ARN ends with the ARN of a certificate, colons included'
    },
    JobsQuery: {
      is: '{JobsQueryId}',
      reason: 'IAM does not list it: a query has an id but no ARN'
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
      reason: 'the endpoints are those of the account'
    },
    ListVersions: {
      is: 'list/versions',
      reason: 'versions of the engine are not resources'
    },
    Probe: {
      is: 'read/inputFiles',
      reason: 'it reads files, which are not resources of the service'
    },
    SearchJobs: {
      is: 'read',
      reason: 'it searches all jobs; a queue in the request only narrows the search'
    },
    StartJobsQuery: {
      is: 'read; JobsQuery id<id',
      reason: 'it starts a search whose results are fetched later'
    },
    UpdateQueue: {
      is: 'update ?status ACTIVE=start PAUSED=stop; Queue name>name name<queue.name arn<queue.arn',
      reason: 'the requested status determines the verb: a paused queue starts no jobs'
    }
  }
}
