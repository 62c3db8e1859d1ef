/**
 * What AWS documents for Deadline Cloud: which calls are management events, and which are data events of which resource
 * type. The type is unknown for calls that the page lacks, such as newer ones.
 *
 * @see https://docs.aws.amazon.com/deadline-cloud/latest/userguide/logging-using-cloudtrail.html
 * @module
 */
const names = (text: string): ReadonlyArray<string> => text.trim().split(/\s+/)

/** By the resource type that a trail must select. */
export const deadlineData: { readonly [type: string]: ReadonlyArray<string> } = {
  'AWS::Deadline::Fleet': ['SearchWorkers'],
  'AWS::Deadline::Queue': ['SearchJobs'],
  'AWS::Deadline::Worker': [
    'BatchGetJobEntity',
    'GetWorker',
    'ListSessionsForWorker',
    'ListWorkers',
    'UpdateWorkerSchedule'
  ],
  'AWS::Deadline::Job': names(`
    CopyJobTemplate CreateJob GetJob GetSession GetSessionAction GetStep GetTask
    ListJobParameterDefinitions ListJobs ListSessionActions ListSessions ListStepConsumers
    ListStepDependencies ListSteps ListTasks SearchSteps SearchTasks UpdateJob UpdateSession
    UpdateStep UpdateTask
  `)
}

/** Logged by every trail by default. */
export const deadlineManagement: ReadonlyArray<string> = names(`
  AssociateMemberToFarm AssociateMemberToFleet AssociateMemberToJob AssociateMemberToQueue
  AssumeFleetRoleForRead AssumeFleetRoleForWorker AssumeQueueRoleForRead AssumeQueueRoleForUser
  AssumeQueueRoleForWorker CreateBudget CreateFarm CreateFleet CreateLicenseEndpoint CreateLimit
  CreateMonitor CreateQueue CreateQueueEnvironment CreateQueueFleetAssociation
  CreateQueueLimitAssociation CreateStorageProfile CreateWorker DeleteBudget DeleteFarm
  DeleteFleet DeleteLicenseEndpoint DeleteLimit DeleteMeteredProduct DeleteMonitor DeleteQueue
  DeleteQueueEnvironment DeleteQueueFleetAssociation DeleteQueueLimitAssociation
  DeleteStorageProfile DeleteWorker DisassociateMemberFromFarm DisassociateMemberFromFleet
  DisassociateMemberFromJob DisassociateMemberFromQueue GetApplicationVersion GetBudget GetFarm
  GetFeatureMap GetFleet GetLicenseEndpoint GetLimit GetMonitor GetQueue GetQueueEnvironment
  GetQueueFleetAssociation GetQueueLimitAssociation GetSessionsStatisticsAggregation
  GetStorageProfile GetStorageProfileForQueue ListAvailableMeteredProducts ListBudgets
  ListFarmMembers ListFarms ListFleetMembers ListFleets ListJobMembers ListLicenseEndpoints
  ListLimits ListMeteredProducts ListMonitors ListQueueEnvironments ListQueueFleetAssociations
  ListQueueLimitAssociations ListQueueMembers ListQueues ListStorageProfiles
  ListStorageProfilesForQueue ListTagsForResource PutMeteredProduct
  StartSessionsStatisticsAggregation TagResource UntagResource UpdateBudget UpdateFarm
  UpdateFleet UpdateLimit UpdateMonitor UpdateQueue UpdateQueueEnvironment
  UpdateQueueFleetAssociation UpdateQueueLimitAssociation UpdateStorageProfile UpdateWorker
`)
