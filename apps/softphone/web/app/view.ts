import { signal } from "@preact/signals"

/** The views that a narrow page has, one at a time. */
export const views = ["phone", "transcript", "flow", "turn", "texts", "world"] as const

/** What a narrow page shows; a wide one shows all of it side by side. */
export const view = signal<(typeof views)[number]>("phone")
