/**
 * Hand-written rows of MediaStore.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const path = 'a path contains slashes'

const byPath =
  'the request has the path; the container is in the host name, which no member contains'

/** What is missing or wrong in the models and IAM. */
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
