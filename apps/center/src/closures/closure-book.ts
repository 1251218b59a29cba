import type { ConnectOverride } from "@call-center/contact-flows"

import type { Closed, KeptPiece } from "./closure.ts"

/** Where closings are kept: in Connect, or beside the demos of a local call centre. */
export interface ClosureBook {
  /** Whom closings are ascribed to. */
  readonly by: () => Promise<string>
  readonly list: (closed: Closed) => Promise<readonly KeptPiece[]>
  readonly add: (closed: Closed, override: ConnectOverride, description: string) => Promise<void>
  readonly remove: (closed: Closed, id: string) => Promise<void>
}
