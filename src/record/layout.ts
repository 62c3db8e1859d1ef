/**
 * The members of a record in the order in which CloudTrail writes them, as a layout for copies. A member that is not in
 * the layout makes the copy slower, but not incomplete: the caller compares the counts.
 *
 * @module
 * @since 0.2.0
 */
import type { Copy } from '../payload/original.js'
import type { Envelope } from './Envelope.js'

type Members = {
  -readonly [K in keyof Envelope | 'requestParameters' | 'responseElements']?: unknown
}

/** @internal Copies the members that are present, and returns their number. */
export const layOutRecord = (from: Members, to: Copy): number => {
  const record: Members = to
  let size = 0
  if (from.eventVersion !== undefined) {
    record.eventVersion = from.eventVersion
    size++
  }
  if (from.userIdentity !== undefined) {
    record.userIdentity = from.userIdentity
    size++
  }
  if (from.eventTime !== undefined) {
    record.eventTime = from.eventTime
    size++
  }
  if (from.eventSource !== undefined) {
    record.eventSource = from.eventSource
    size++
  }
  if (from.eventName !== undefined) {
    record.eventName = from.eventName
    size++
  }
  if (from.awsRegion !== undefined) {
    record.awsRegion = from.awsRegion
    size++
  }
  if (from.sourceIPAddress !== undefined) {
    record.sourceIPAddress = from.sourceIPAddress
    size++
  }
  if (from.userAgent !== undefined) {
    record.userAgent = from.userAgent
    size++
  }
  if (from.errorCode !== undefined) {
    record.errorCode = from.errorCode
    size++
  }
  if (from.errorMessage !== undefined) {
    record.errorMessage = from.errorMessage
    size++
  }
  if (from.requestParameters !== undefined) {
    record.requestParameters = from.requestParameters
    size++
  }
  if (from.responseElements !== undefined) {
    record.responseElements = from.responseElements
    size++
  }
  if (from.additionalEventData !== undefined) {
    record.additionalEventData = from.additionalEventData
    size++
  }
  if (from.requestID !== undefined) {
    record.requestID = from.requestID
    size++
  }
  if (from.eventID !== undefined) {
    record.eventID = from.eventID
    size++
  }
  if (from.readOnly !== undefined) {
    record.readOnly = from.readOnly
    size++
  }
  if (from.resources !== undefined) {
    record.resources = from.resources
    size++
  }
  if (from.eventType !== undefined) {
    record.eventType = from.eventType
    size++
  }
  if (from.apiVersion !== undefined) {
    record.apiVersion = from.apiVersion
    size++
  }
  if (from.managementEvent !== undefined) {
    record.managementEvent = from.managementEvent
    size++
  }
  if (from.recipientAccountId !== undefined) {
    record.recipientAccountId = from.recipientAccountId
    size++
  }
  if (from.serviceEventDetails !== undefined) {
    record.serviceEventDetails = from.serviceEventDetails
    size++
  }
  if (from.sharedEventID !== undefined) {
    record.sharedEventID = from.sharedEventID
    size++
  }
  if (from.annotation !== undefined) {
    record.annotation = from.annotation
    size++
  }
  if (from.vpcEndpointId !== undefined) {
    record.vpcEndpointId = from.vpcEndpointId
    size++
  }
  if (from.vpcEndpointAccountId !== undefined) {
    record.vpcEndpointAccountId = from.vpcEndpointAccountId
    size++
  }
  if (from.eventCategory !== undefined) {
    record.eventCategory = from.eventCategory
    size++
  }
  if (from.addendum !== undefined) {
    record.addendum = from.addendum
    size++
  }
  if (from.sessionCredentialFromConsole !== undefined) {
    record.sessionCredentialFromConsole = from.sessionCredentialFromConsole
    size++
  }
  if (from.eventContext !== undefined) {
    record.eventContext = from.eventContext
    size++
  }
  if (from.edgeDeviceDetails !== undefined) {
    record.edgeDeviceDetails = from.edgeDeviceDetails
    size++
  }
  if (from.tlsDetails !== undefined) {
    record.tlsDetails = from.tlsDetails
    size++
  }
  return size
}
