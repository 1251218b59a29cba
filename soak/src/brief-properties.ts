import * as fc from "fast-check"

// A planted bug that a property notices, it notices soon; and a property runs again for each of a thousand bugs.
fc.configureGlobal({ interruptAfterTimeLimit: 300 })
