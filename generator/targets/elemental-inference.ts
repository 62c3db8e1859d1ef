/**
 * Hand-written rows of Elemental Inference.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const associated = 'a feed and its source are joined or parted; a dry run changes nothing'

/** What the models and IAM lack or have wrong. */
export const elementalInference: HandRows = {
  types: {
    fixture: {
      is: '{FixtureId}',
      reason: 'IAM does not have it: sports events, which are AWS’s data'
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
      reason: 'IAM has no such action'
    },
    SearchFixtures: {
      is: 'read',
      reason: 'a search over all fixtures'
    }
  }
}
