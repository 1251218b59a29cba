import { ConfigFault } from "@call-center/config"
import { BundleBuildFault } from "@call-center/lambda-bundle"

import { TemplateTooLargeFault } from "../contact-center/stack-template.ts"

/** Faults whose messages tell the user of a command what to mend. */
export const mendableFaults = [ConfigFault, BundleBuildFault, TemplateTooLargeFault] as const
