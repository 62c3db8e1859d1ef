/**
 * Deadline Cloud, by hand.
 *
 * @module
 */
import type { HandRow, HandRows } from './HandRow.js'

const farm = 'farm id>farmId'
const fleet = 'fleet id>fleetId ^ id>farmId'
const queue = 'queue id>queueId ^ id>farmId'
const job = 'job id>jobId ^ id>queueId ^ id>farmId'
const worker = 'worker id>workerId ^ id>fleetId ^ id>farmId'

const jobIn = (list: string): string =>
  `job id>${list}[].jobId ^ id>${list}[].queueId ^ id>${list}[].farmId`

const row =
  (reason: string) =>
  (is: string): HandRow => ({ is, reason })

const member = row('a member of a resource has no identity outside of it')
const assumed = row('it hands out credentials of the role of a fleet or queue')
const batch = row('its name says what, and its list which')
const searched = row('a search, in what the request names')
const statistics = row('figures, which have no identity beside the farm')
const otherwise = row('the end of its name says of what it is a part')

/** What the models and IAM lack, or get wrong. */
export const deadline: HandRows = {
  operations: {
    AssociateMemberToFarm: member(`update/member; ${farm}`),
    AssociateMemberToFleet: member(`update/member; ${fleet}`),
    AssociateMemberToJob: member(`update/member; ${job}`),
    AssociateMemberToQueue: member(`update/member; ${queue}`),
    DisassociateMemberFromFarm: member(`update/member; ${farm}`),
    DisassociateMemberFromFleet: member(`update/member; ${fleet}`),
    DisassociateMemberFromJob: member(`update/member; ${job}`),
    DisassociateMemberFromQueue: member(`update/member; ${queue}`),
    AssumeFleetRoleForRead: assumed(`create/credentials; ${fleet}`),
    AssumeFleetRoleForWorker: assumed(`create/credentials; ${worker}`),
    AssumeQueueRoleForRead: assumed(`create/credentials; ${queue}`),
    AssumeQueueRoleForUser: assumed(`create/credentials; ${queue}`),
    AssumeQueueRoleForWorker: assumed(`create/credentials; ${queue}; ${worker}`),
    BatchGetJob: batch(`read !<jobs <errors; ${jobIn('identifiers')}`),
    BatchGetJobEntity: batch(`read/jobEntity; ${worker}`),
    BatchGetSession: batch(`read/session; ${jobIn('identifiers')}`),
    BatchGetSessionAction: batch(`read/sessionAction; ${jobIn('identifiers')}`),
    BatchGetStep: batch(`read/step; ${jobIn('identifiers')}`),
    BatchGetTask: batch(`read/task; ${jobIn('identifiers')}`),
    BatchGetWorker: batch(
      'read !<workers <errors; worker id>identifiers[].workerId ^ id>identifiers[].fleetId ^ id>identifiers[].farmId'
    ),
    BatchUpdateJob: batch(`update !- <errors; ${jobIn('jobs')}`),
    BatchUpdateTask: batch(`update/task; ${jobIn('tasks')}`),
    CopyJobTemplate: row('the template of a job is written to a bucket')(`send/template; ${job}`),
    GetSessionsStatisticsAggregation: statistics(`read/statistics; ${farm}`),
    StartSessionsStatisticsAggregation: statistics(`read/statistics; ${farm}`),
    GetStorageProfileForQueue: otherwise(`read/storageProfile; ${queue}`),
    ListStorageProfilesForQueue: otherwise(`list/storageProfiles; ${queue}`),
    ListSessionsForWorker: otherwise(`list/sessions; ${worker}`),
    ListAvailableMeteredProducts: row('products that AWS offers')('list'),
    SearchJobs: searched(`list; ${farm}`),
    SearchSteps: searched(`list/steps; ${farm}`),
    SearchTasks: searched(`list/tasks; ${farm}`),
    SearchWorkers: searched(`list; ${farm}`)
  }
}
