import process from "node:process"

import callCenter from "../../../call-center.config.ts"
import { synthesize } from "./synthesize.ts"

synthesize(callCenter, process.env["CDKTF_OUTDIR"] ?? "terraform")
