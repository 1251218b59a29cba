// @boundaries-ignore what every suite runs with lies at the root
import { testProject } from "../../vitest.shared.ts"

export default testProject(import.meta.dirname)
