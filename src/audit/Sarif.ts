/**
 * The part of SARIF 2.1.0 that findings need.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @module
 * @since 0.1.0
 */

/**
 * A text, as SARIF represents it.
 *
 * @category model
 * @since 0.1.0
 */
export interface SarifText {
  text: string
}

/**
 * The level of a result.
 *
 * @category model
 * @since 0.1.0
 */
export type SarifLevel = 'none' | 'note' | 'warning' | 'error'

/**
 * A rule, as SARIF describes it.
 *
 * @category model
 * @since 0.1.0
 */
export interface SarifRule {
  id: string
  shortDescription: SarifText
  fullDescription: SarifText
  /** Viewers show the Markdown if they can. */
  help: SarifText & { markdown: string }
  helpUri?: string
  defaultConfiguration: { level: SarifLevel }
  properties: {
    tags: Array<string>
    'problem.severity': 'recommendation' | 'warning' | 'error'
    'security-severity'?: string
  }
}

/**
 * One result: a finding, or a `review` for a verdict that could not be determined.
 *
 * @category model
 * @since 0.1.0
 */
export interface SarifResult {
  ruleId: string
  ruleIndex?: number
  kind: 'fail' | 'review'
  level: SarifLevel
  message: SarifText
  locations: Array<{
    physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } }
    logicalLocations: Array<{ name: string; fullyQualifiedName: string; kind: string }>
  }>
  partialFingerprints: { [name: string]: string }
  occurrenceCount: number
  suppressions?: Array<{ kind: 'external'; justification: string }>
  properties: { [name: string]: string | Array<string> }
}

/**
 * A log of one run. Its members are mutable, as those of `@types/sarif` are, so that it can be passed to code that
 * expects these.
 *
 * @category model
 * @since 0.1.0
 */
export interface SarifLog {
  $schema: string
  version: '2.1.0'
  runs: Array<{
    tool: { driver: { name: string; rules: Array<SarifRule> } }
    /** Only if something could not be read, or there were more results than one run may contain. */
    invocations?: Array<{
      executionSuccessful: boolean
      toolExecutionNotifications: Array<{ level: 'error' | 'warning'; message: SarifText }>
    }>
    results: Array<SarifResult>
  }>
}
