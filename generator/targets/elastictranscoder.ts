/**
 * Hand-written rows of Elastic Transcoder.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

/** What is missing or wrong in the models and IAM. */
export const elastictranscoder: HandRows = {
  operations: {
    ListJobsByPipeline: {
      is: 'list; pipeline id>pipelineId',
      reason: 'its name only says how the list is filtered'
    },
    ListJobsByStatus: {
      is: 'list',
      reason: 'its name only says how the list is filtered'
    },
    TestRole: {
      is: 'read/role',
      reason: 'it tests an IAM role, which is not a resource of the service'
    },
    UpdatePipelineStatus: {
      is: 'update/status ?status Active=start Paused=stop; pipeline id>id id<pipeline.id arn<pipeline.arn',
      reason: 'the requested status determines the verb'
    }
  }
}
