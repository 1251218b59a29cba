import { options, render } from "preact"

import { App } from "./app/app.tsx"
import { connect } from "./app/connection.ts"
import { takeDroppedFiles } from "./app/files.ts"
import { receiveAll } from "./app/receive-all.ts"
import { listenForShortcuts } from "./app/shortcuts.ts"

// Events come in bursts, of which only the last needs to be drawn.
options.debounceRendering = (draw) => {
  requestAnimationFrame(draw)
}
connect(receiveAll)
listenForShortcuts()
takeDroppedFiles()
render(<App />, document.body)
