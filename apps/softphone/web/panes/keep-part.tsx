import type { JSX } from "preact"

import { exportCall, savedWords, watchFiles } from "../app/files.ts"
import { Icon } from "../app/icon.tsx"
import { call } from "../app/store.ts"

/** Keeps the call that is shown, or opens one that was kept. */
export function KeepPart(): JSX.Element {
  // A call that was made elsewhere is kept there.
  const isNone = call.value === undefined || call.value.isRecorded
  return (
    <div class="keep" role="group" aria-label="Keep the call">
      <button
        type="button"
        class="btn solid"
        disabled={isNone}
        onClick={() => {
          exportCall("script")
        }}
      >
        <Icon name="save" />
        Save as call script
      </button>
      <button
        type="button"
        class="btn"
        disabled={isNone}
        onClick={() => {
          exportCall("story")
        }}
      >
        Copy as story
      </button>
      <button
        type="button"
        class="btn"
        disabled={isNone}
        onClick={() => {
          exportCall("recording")
        }}
      >
        Save recording
      </button>
      <label class="btn" for="recording">
        Open a recording or script
        <input
          id="recording"
          class="sr"
          type="file"
          multiple
          accept=".jsonl,.json,.txt,.yaml,.yml"
          onChange={({ currentTarget }) => {
            watchFiles([...(currentTarget.files ?? [])])
            currentTarget.value = ""
          }}
        />
      </label>
      <span class="sub" role="status">
        {savedWords.value}
      </span>
    </div>
  )
}
