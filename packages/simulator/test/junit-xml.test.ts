import { describe, expect, it } from "vitest"

import { junitXml } from "../src/index.ts"

describe("junitXml", () => {
  it("writes one test case a script, with what went wrong", () => {
    const xml = junitXml("calls", [
      { name: "Books a demo", file: "calls/book.yaml", durationMs: 1250, failure: undefined },
      {
        name: 'Says "<hello>" & goes',
        file: "calls/hello.yaml",
        durationMs: 250,
        failure: 'step 2\n  expected: "a" < b\u0007',
      },
    ])

    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1" errors="0" time="1.500">
  <testsuite name="calls" tests="2" failures="1" errors="0" time="1.500">
    <testcase name="Books a demo" classname="calls/book.yaml" file="calls/book.yaml" time="1.250"/>
    <testcase name="Says &quot;&lt;hello&gt;&quot; &amp; goes" classname="calls/hello.yaml" file="calls/hello.yaml" time="0.250">
      <failure message="step 2">step 2
  expected: "a" &lt; b\uFFFD</failure>
    </testcase>
  </testsuite>
</testsuites>
`)
  })
})
