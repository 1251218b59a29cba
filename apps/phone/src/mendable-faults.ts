import { ConfigFault } from "@call-center/config"
import { ClosuresFileFault } from "@call-center/contact-flows/closures-file"
import { BundleBuildFault } from "@call-center/lambda-bundle"
import { LocalAwsStartFault } from "@call-center/local-aws"
import { CallScriptFault, FlowLoadFault, SimulatorFault } from "@call-center/simulator"
import { RecordingFault } from "@call-center/simulator/recording"

/** Faults whose messages tell the user of a command what to mend. */
export const mendableFaults = [
  BundleBuildFault,
  ClosuresFileFault,
  ConfigFault,
  LocalAwsStartFault,
  FlowLoadFault,
  CallScriptFault,
  RecordingFault,
  SimulatorFault,
] as const
