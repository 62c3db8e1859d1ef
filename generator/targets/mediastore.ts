/**
 * Hand-written rows of MediaStore.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const path = 'a path has slashes in it'

const byPath =
  'the request has the path; the container is in the name of the host, which no member holds'

/** What the models and IAM lack or have wrong. */
export const mediastore: HandRows = {
  types: {
    object: {
      is: 'container/{ContainerName}/{ObjectPath*} < container',
      reason: path
    },
    folder: {
      is: 'container/{ContainerName}/{FolderPath*} < container',
      reason: path
    }
  },
  operations: {
    DeleteObject: {
      is: 'delete; object id>path',
      reason: byPath
    },
    DescribeObject: {
      is: 'read; object id>path',
      reason: byPath
    },
    GetObject: {
      is: 'read; object id>path',
      reason: byPath
    },
    PutObject: {
      is: 'update; object id>path',
      reason: byPath
    },
    ListItems: {
      is: 'list; ?folder id>path',
      reason: byPath
    }
  }
}
