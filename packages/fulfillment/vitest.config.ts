import { mergeConfig } from "vitest/config"

// @boundaries-ignore what every suite runs with lies at the root
import { testProject } from "../../vitest.shared.ts"

// The tests' modules keep nothing, so that files may share them: most of the time would go into loading them for each file.
export default mergeConfig(testProject, { test: { isolate: false } })
