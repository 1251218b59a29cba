// @boundaries-ignore what every suite runs with lies at the root
import { mergeConfig } from "vitest/config"

// @boundaries-ignore what every suite runs with lies at the root
import { testProject } from "../../vitest.shared.ts"

// cdktf and its provider take seconds to load: once for all suites, which leave nothing behind for each other.
export default mergeConfig(testProject, { test: { isolate: false } })
