import { describe, expect, it } from "vitest"

import { isForThisServer, mayConnect, newToken } from "../../src/server/guard.ts"

const guard = { port: 7777, token: "s3cret" }
const ours = {
  host: "127.0.0.1:7777",
  origin: "http://127.0.0.1:7777",
  url: "/ws?token=s3cret",
}

describe("mayConnect", () => {
  it("lets the page in that this server has served and that knows the token", () => {
    expect(mayConnect(ours, guard)).toBe(true)
    expect(
      mayConnect({ ...ours, host: "localhost:7777", origin: "http://localhost:7777" }, guard),
    ).toBe(true)
  })

  it.each([
    ["a foreign page", { ...ours, origin: "http://evil.example" }],
    ["a page of another port of this machine", { ...ours, origin: "http://127.0.0.1:8080" }],
    ["a page whose name was made to point here", { ...ours, host: "evil.example:7777" }],
    [
      "a rebound page that is its own origin",
      { ...ours, host: "evil.example:7777", origin: "http://evil.example:7777" },
    ],
    ["a sandboxed page", { ...ours, origin: "null" }],
    ["a program that says no origin", { ...ours, origin: undefined }],
    ["a request without a host", { ...ours, host: undefined }],
    ["a page without the token", { ...ours, url: "/ws" }],
    ["a page with a wrong token", { ...ours, url: "/ws?token=s3creT" }],
    ["a page with the beginning of the token", { ...ours, url: "/ws?token=s3cre" }],
    ["a page with more than the token", { ...ours, url: "/ws?token=s3cret0" }],
  ])("keeps %s out", (_, request) => {
    expect(mayConnect(request, guard)).toBe(false)
  })
})

describe("isForThisServer", () => {
  it("takes the host as browsers name it, with the very port", () => {
    expect(isForThisServer({ ...ours, host: "127.0.0.1:7778" }, 7777)).toBe(false)
    expect(isForThisServer({ ...ours, host: "127.0.0.1" }, 7777)).toBe(false)
    expect(isForThisServer(ours, 7777)).toBe(true)
  })
})

describe("newToken", () => {
  it("makes another one each time, fit for an address", () => {
    const tokens = Array.from({ length: 100 }, newToken)

    expect(new Set(tokens).size).toBe(100)
    expect(tokens.every((token) => /^[\w-]{32}$/.test(token))).toBe(true)
  })
})
