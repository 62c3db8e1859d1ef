/** The key of a member in a record, as AWS's records and pages show it; shares no code with the generator's table. */

/** What a model says of a member. */
export interface ModelMember {
  readonly shape: string
  readonly locationName?: string
  readonly location?: string
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** The older framework lowers the first letter; MediaConnect's labels are as they were before 2025. */
const isLowered = (model: string, { location }: ModelMember): boolean =>
  /^(?:elastictranscoder|mediastore|kinesis-?video)/.test(model) ||
  (model === 'mediaconnect' && location === 'uri')

/** The key of a member of a structure. */
export const keyOf = (
  model: string,
  structure: string,
  name: string,
  member: ModelMember
): string => {
  if (model === 'mediaconvert' && structure === 'TagResourceRequest' && name === 'Tags') return name
  const wire = member.locationName ?? name
  return isLowered(model, member) ? lowered(wire) : wire
}
