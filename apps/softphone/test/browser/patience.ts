/** How long a test waits for anything in a page, far beyond what a busy machine takes: what never comes is named then. */
export const patienceMs = 300_000
