import { render } from "preact"

import { App } from "./app/app.tsx"
import { connect } from "./app/connection.ts"
import { takeDroppedFiles } from "./app/files.ts"
import { receiveAll } from "./app/receive-all.ts"
import { listenForShortcuts } from "./app/shortcuts.ts"

connect(receiveAll)
listenForShortcuts()
takeDroppedFiles()
render(<App />, document.body)
