/**
 * Lets the compiler name events in the declarations of a consumer.
 *
 * The files of events are not entry points, so a consumer that exports a rule or a refinement could not have
 * declarations: TypeScript finds the entry point that exports a type only among the files that it has loaded (TS2883).
 * So the declaration of `MediaEvents` refers to the entry points of all services.
 *
 * @module
 */

/** Adds the references to a file of declarations, if it declares `MediaEvents`. */
export const nameEvents = (
  declarations: string,
  services: ReadonlyArray<string>,
  extension: string
): string =>
  /^interface MediaEvents \{$/m.test(declarations)
    ? [
        ...services.map((service) => `/// <reference path="./${service}${extension}" />`),
        declarations
      ].join('\n')
    : declarations
