/**
 * Hand-written rows of Elemental Inference.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const associated = 'it associates or disassociates a feed and its source; a dry run changes nothing'

/** What is missing or wrong in the models and IAM. */
export const elementalInference: HandRows = {
  types: {
    fixture: {
      is: '{FixtureId}',
      reason: 'IAM does not list it: sports events are data of AWS'
    }
  },
  operations: {
    AssociateFeed: {
      is: 'update/association ?dryRun true=read; feed id>id id<id arn<arn',
      reason: associated
    },
    DisassociateFeed: {
      is: 'update/association ?dryRun true=read; feed id>id id<id arn<arn',
      reason: associated
    },
    GetFixture: {
      is: 'read; fixture id>fixtureId',
      reason: 'IAM does not list it'
    },
    SearchFixtures: {
      is: 'read',
      reason: 'it searches all fixtures'
    }
  }
}
