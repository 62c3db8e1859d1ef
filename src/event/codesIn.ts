/**
 * Error codes and HTTP statuses in the message of an error: some services log the whole body of their response there,
 * and some clients the text of their own exception.
 *
 * @module
 * @since 0.2.0
 */

/** `"__type":"com.amazonaws.medialive#AccessDeniedException"`, `"statusCode": 403`, with escaped quotes too. */
const inJson =
  /\\?"(?:__type|code|errorcode|errortype|status|statuscode|httpstatuscode)\\?": ?\\?"?([\w.#:/-]{1,256})/gi

/** `An error occurred (AccessDenied) when calling`, `(Service: MediaLive, Status Code: 403; Error Code: AccessDenied;`. */
const inText = [/\ban error occurred \((\w{1,256})\)/gi, /\b(?:status|error) ?code: ?(\w{1,256})/gi]

/** CloudTrail truncates messages at this length. */
const longestMessage = 1024

/** A message that is only a code, or starts with a code and a colon. Any other word may be the name of a resource. */
const leading = /^\s*(\w{1,256})\s*(?:[:.]|$)/

/** `HTTP 403 Forbidden`, `status 401`. */
const status = /^\s*(?:http |error |status |code ){0,3}(\d{3})(?: \w{1,32})?\s*$/i

/**
 * @internal What may be an error code in a message: `AccessDeniedException: User is not …`, `HTTP 403 Forbidden`,
 * `{"code":"…"}`.
 */
export const codesIn = (message: string): ReadonlyArray<string> => {
  const text = message.slice(0, longestMessage)
  return [
    ...[inJson, ...inText].flatMap((pattern) => [...text.matchAll(pattern)]),
    leading.exec(text),
    status.exec(text)
  ].flatMap((found) => found?.[1] ?? [])
}
