/** This contact, or the one that it came from. */
export type TargetContact = "current" | "related"

/** `TargetContact`, which exports leave out as often as not. */
export function writeTargetContact(contact: TargetContact | undefined): Record<string, string> {
  if (contact === undefined) return {}
  return { TargetContact: contact === "current" ? "Current" : "Related" }
}
