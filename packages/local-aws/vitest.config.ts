import { mergeConfig } from "vitest/config"

import { testProject } from "../../vitest.shared.ts"

// real ports and disks, on a machine that may have much else to do
export default mergeConfig(testProject, { test: { testTimeout: 20_000 } })
