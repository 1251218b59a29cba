import * as fc from "fast-check"

// The same examples for every bug. A planted bug that a property notices, it notices soon; and a property runs again for each
// of a thousand bugs. Long enough for one example on a busy machine: a property without any fails.
fc.configureGlobal({ interruptAfterTimeLimit: 3000, seed: 1 })
