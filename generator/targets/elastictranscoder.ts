/**
 * Hand-written rows of Elastic Transcoder.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

/** What the models and IAM lack or have wrong. */
export const elastictranscoder: HandRows = {
  operations: {
    ListJobsByPipeline: {
      is: 'list; pipeline id>pipelineId',
      reason: 'its name says how the list is made'
    },
    ListJobsByStatus: {
      is: 'list',
      reason: 'its name says how the list is made'
    },
    TestRole: {
      is: 'read/role',
      reason: 'tries a role of IAM, which is no resource of the service'
    },
    UpdatePipelineStatus: {
      is: 'update/status ?status Active=start Paused=stop; pipeline id>id id<pipeline.id arn<pipeline.arn',
      reason: 'the wanted status decides'
    }
  }
}
