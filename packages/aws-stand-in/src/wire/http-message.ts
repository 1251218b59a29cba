/** A request as it stands on the wire, read to its end. */
export interface HttpRequest {
  readonly method: string
  /** As it was sent, still percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked when it was sent gzipped. */
  readonly body: Buffer
}

/** An answer on the wire. */
export interface HttpResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}
