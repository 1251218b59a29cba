import "../style/index.css"
import "./report.css"
import { render } from "preact"

import { ReportApp } from "./report-app.tsx"
import { followAddress } from "./report-store.ts"

followAddress()
globalThis.addEventListener("hashchange", followAddress)
render(<ReportApp />, document.body)
