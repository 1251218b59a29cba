import { render } from "preact"

import { App } from "./app/app.tsx"
import { connect } from "./app/connection.ts"

connect()
render(<App />, document.body)
