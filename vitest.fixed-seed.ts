import process from "node:process"

import * as fc from "fast-check"

// A commit passes or fails for what is in it: the examples of properties are the same with every run. `pnpm soak properties`,
// which says how many it wants, looks for others; what fast-check prints of a failure has the seed that found it.
if (process.env["CALL_CENTER_PROPERTY_RUNS"] === undefined)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 })
