import process from "node:process"

/** How many histories a property gets: 1,000 unless `CALL_CENTER_PROPERTY_RUNS` says otherwise. */
export const propertyRuns = Number(process.env["CALL_CENTER_PROPERTY_RUNS"] ?? 1000)
