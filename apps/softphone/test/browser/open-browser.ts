import { existsSync } from "node:fs"

import { type Browser, chromium } from "playwright-core"

import { patienceMs } from "./patience.ts"

/** Where distributions put Chromium; `CHROMIUM` names another one. */
const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** The browser that the tests use; undefined where there is none. */
export const browserProgram = places.find((path) => path !== undefined && existsSync(path))

/** Starts a browser with a profile of its own, whose microphone hears nothing that anybody says. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    timeout: patienceMs,
    executablePath: browserProgram ?? "chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--autoplay-policy=no-user-gesture-required",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
    ],
  })
}
