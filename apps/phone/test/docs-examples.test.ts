import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { type CallCenterSettings, defineCallCenter } from "@call-center/config"
import { parseCallScript, parseSharedSteps, runCallScript } from "@call-center/simulator"
import { afterAll, describe, expect, it } from "vitest"
import { parse } from "yaml"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { scriptCenter } from "../src/script-center.ts"
import { judgeStory } from "../src/stories/judge-story.ts"
import { playStory } from "../src/stories/play-story.ts"
import { readStories } from "../src/stories/story.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "call-center-docs-"))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A page for readers. */
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
].filter((name) => name.endsWith(".md"))

describe("call scripts on docs/call-scripts.md", () => {
  const file = "docs/call-scripts.md"
  const examples = fenced(file, "yaml").map((text) => ({ text, keys: Object.keys(parse(text)) }))

  it.each(examples.filter(({ keys }) => keys.includes("calls")))("run: $keys", async ({ text }) => {
    const script = parseCallScript({ text, file })

    const report = await runCallScript(script, { startCenter: scriptCenter(callCenter) })

    expect(report.calls).toHaveLength(script.calls.length)
  })

  it.each(examples.filter(({ keys }) => keys.join() === "scenario"))(
    "are read: $keys",
    ({ text }) => {
      const script = `name: An example\n${text}calls: [{ steps: [] }]\n`

      expect(parseCallScript({ text: script, file }).scenario).toHaveProperty("queues.demos")
    },
  )

  it("hold named steps", () => {
    const steps = examples.filter(
      ({ keys }) => !["calls", "scenario"].some((key) => keys.includes(key)),
    )

    expect(steps).not.toEqual([])
    for (const { text, keys } of steps)
      expect(Object.keys(parseSharedSteps({ text, file }))).toEqual(keys)
  })
})

describe("stories on docs/call-scripts.md", () => {
  it.each(numbered(fenced("docs/call-scripts.md", "json")))(
    "end as they say: $number",
    async ({ text }) => {
      const file = join(folder, "stories.json")
      writeFileSync(file, text)

      for (const story of readStories(file)) {
        const end = await playStory(story, callCenter, "as-is")
        expect(judgeStory(story, end)).toEqual({ unmet: [], unwanted: [] })
      }
    },
  )
})

describe("settings on docs/deploy.md", () => {
  it.each(numbered(fenced("docs/deploy.md", "ts")))("are accepted: $number", async ({ text }) => {
    const source = `export default { ${text} }`
    const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
      readonly default: CallCenterSettings
    }

    expect(defineCallCenter(module.default).deployment).toMatchObject(
      module.default.deployment ?? {},
    )
  })
})

describe("commands", () => {
  const commands = pages.flatMap((page) =>
    [...fenced(page, "sh"), ...fenced(page, "console")].flatMap((text) =>
      [...text.matchAll(/(?<![\w./-])(?:npx (?:-y )?pnpm@[\d.]+|pnpm) ([a-z][\w:-]*)/gu)].map(
        ([, script = ""]) => ({ page, script }),
      ),
    ),
  )

  it.each(commands)("of $page exist: pnpm $script", ({ script }) => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>
    }

    expect([...Object.keys(scripts), "install"]).toContain(script)
  })
})

describe("the call on README.md", () => {
  it("is what one sees", async () => {
    const [shown = ""] = fenced("README.md", "console")
    const [typed = "", ...seen] = shown.trimEnd().split("\n")
    const [, lines = "", words = ""] = /^\$ printf '(.*)' \| .* dial (.*)$/u.exec(typed) ?? []

    const output = await dialled(words.split(" "), lines.replaceAll(String.raw`\n`, "\n"))

    expect(withoutIds(output.trimEnd()).split("\n")).toEqual(seen.map(withoutIds))
  })
})

/** Blocks of a language on a page. */
function fenced(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8")
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].flatMap(([, found, body = ""]) =>
    found === language ? [body] : [],
  )
}

function numbered(texts: readonly string[]) {
  return texts.map((text, index) => ({ number: index + 1, text }))
}

/** What `pnpm dial` writes for some standard input. */
function dialled(words: readonly string[], input: string): Promise<string> {
  const launcher = fileURLToPath(import.meta.resolve("@call-center/launcher"))
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
  const child = spawn(process.execPath, [launcher, main, "--no-build", "--memory", ...words], {
    cwd: folder,
  })
  let output = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text))
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on("close", () => {
      resolve(output)
    })
  })
}

/** Each call's demos have ids of their own. */
function withoutIds(text: string): string {
  return text.replaceAll(/\([0-9a-f]{16}\)/gu, "(id)")
}
