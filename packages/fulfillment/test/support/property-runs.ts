/** How many examples a property gets: 1,000 unless `CALL_CENTER_PROPERTY_RUNS` says otherwise. */
export const propertyRuns = Number(process.env["CALL_CENTER_PROPERTY_RUNS"] ?? 1000)

/** How many a property of whole conversations gets in the test command; CI gives it `propertyRuns`. */
export const briefRuns = 100
