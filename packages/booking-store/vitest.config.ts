import { mergeConfig } from "vitest/config"

// @boundaries-ignore what every suite runs with lies at the root
import { testProject } from "../../vitest.shared.ts"

/** The files share nothing but the SDK, which takes long to load; so they may share it. */
export default mergeConfig(testProject, { test: { isolate: false } })
