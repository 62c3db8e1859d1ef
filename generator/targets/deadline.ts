/**
 * Hand-written rows of Deadline Cloud.
 *
 * @module
 */
import type { HandRow, HandRows } from './HandRow.js'

const farm = 'farm id>farmId'
const fleet = 'fleet id>fleetId ^ id>farmId'
const queue = 'queue id>queueId ^ id>farmId'
const inQueue = 'id>jobId ^ id>queueId ^ id>farmId'
const job = `job ${inQueue}`
const worker = 'worker id>workerId ^ id>fleetId ^ id>farmId'

const above = (list: string, ...keys: ReadonlyArray<string>): string =>
  keys.map((key) => `id>${list}[].${key}`).join(' ^ ')

const jobIn = (list: string): string => `job ${above(list, 'jobId', 'queueId', 'farmId')}`

const inJob = (type: string, list: string, key: string): string =>
  `${type} ${above(list, key, 'jobId', 'queueId', 'farmId')}`

const taskIn = (list: string): string =>
  `task ${above(list, 'taskId', 'stepId', 'jobId', 'queueId', 'farmId')}`

const statuses = 'READY=start SUSPENDED=stop CANCELED=stop'

const unarned = 'IAM only has the resource that contains it: it has an id but no ARN'

const row =
  (reason: string) =>
  (is: string): HandRow => ({ is, reason })

const member = row('a member of a resource has no identity outside of it')
const assumed = row('it hands out credentials of the role of a fleet or queue')
const batch = row('its name says what, and its list which')
const searched = row('a search, in what the request names')
const statistics = row('figures, which have no identity beside the farm')
const wanted = row(
  'the requested status determines the verb: canceled and suspended tasks do not run, and ready ones do'
)
const otherwise = row('the end of its name says of what it is a part')

/** What is missing or wrong in the models and IAM. */
export const deadline: HandRows = {
  types: {
    limit: { is: '{LimitId} < farm', reason: unarned },
    'storage-profile': { is: '{StorageProfileId} < farm', reason: unarned },
    'queue-environment': { is: '{QueueEnvironmentId} < queue', reason: unarned },
    session: { is: '{SessionId} < job', reason: unarned },
    'session-action': { is: '{SessionActionId} < job', reason: unarned },
    step: { is: '{StepId} < job', reason: unarned },
    task: { is: '{TaskId} < step', reason: unarned }
  },
  operations: {
    AssociateMemberToFarm: member(`update/member; ${farm}`),
    AssociateMemberToFleet: member(`update/member; ${fleet}`),
    AssociateMemberToJob: member(`update/member; ${job}`),
    AssociateMemberToQueue: member(`update/member; ${queue}`),
    DisassociateMemberFromFarm: member(`update/member; ${farm}`),
    DisassociateMemberFromFleet: member(`update/member; ${fleet}`),
    DisassociateMemberFromJob: member(`update/member; ${job}`),
    DisassociateMemberFromQueue: member(`update/member; ${queue}`),
    AssumeFleetRoleForRead: assumed(`update/credentials; ${fleet}`),
    AssumeFleetRoleForWorker: assumed(`update/credentials; ${worker}`),
    AssumeQueueRoleForRead: assumed(`update/credentials; ${queue}`),
    AssumeQueueRoleForUser: assumed(`update/credentials; ${queue}`),
    AssumeQueueRoleForWorker: assumed(`update/credentials; ${queue}; ${worker}`),
    BatchGetJob: batch(`read !<jobs <errors; ${jobIn('identifiers')}`),
    BatchGetJobEntity: batch(`read/jobEntity; ${worker}`),
    BatchGetSession: batch(
      `read !<sessions <errors; ${inJob('session', 'identifiers', 'sessionId')}`
    ),
    BatchGetSessionAction: batch(
      `read !<sessionActions <errors; ${inJob('session-action', 'identifiers', 'sessionActionId')}`
    ),
    BatchGetStep: batch(`read !<steps <errors; ${inJob('step', 'identifiers', 'stepId')}`),
    BatchGetTask: batch(`read !<tasks <errors; ${taskIn('identifiers')}`),
    BatchGetWorker: batch(
      'read !<workers <errors; worker id>identifiers[].workerId ^ id>identifiers[].fleetId ^ id>identifiers[].farmId'
    ),
    BatchUpdateJob: batch(`update !- <errors; ${jobIn('jobs')}`),
    BatchUpdateTask: batch(`update !- <errors; ${taskIn('tasks')}`),
    CopyJobTemplate: row('the template of a job is written to a bucket')(`send/template; ${job}`),
    GetSessionsStatisticsAggregation: statistics(`read/statistics; ${farm}`),
    StartSessionsStatisticsAggregation: statistics(`read/statistics; ${farm}`),
    GetStorageProfileForQueue: otherwise(`read/storageProfile; ${queue}`),
    ListStorageProfilesForQueue: otherwise(`list/storageProfiles; ${queue}`),
    ListSessionsForWorker: otherwise(`list/sessions; ${worker}`),
    ListAvailableMeteredProducts: row('products that AWS offers')('list'),
    UpdateJob: wanted(`update ?targetTaskRunStatus ${statuses}; ${job}`),
    UpdateStep: wanted(`update ?targetTaskRunStatus ${statuses}; step id>stepId ^ ${inQueue}`),
    UpdateTask: wanted(
      `update ?targetRunStatus ${statuses}; task id>taskId ^ id>stepId ^ ${inQueue}`
    ),
    UpdateSession: row('the requested status determines the verb: there is none but the end')(
      `update ?targetLifecycleStatus ENDED=stop; session id>sessionId ^ ${inQueue}`
    ),
    SearchJobs: searched(`read/jobs; ${farm}`),
    SearchSteps: searched(`read/steps; ${farm}`),
    SearchTasks: searched(`read/tasks; ${farm}`),
    SearchWorkers: searched(`read/workers; ${farm}`)
  }
}
