import axe from "axe-core"
import type { Page } from "playwright-core"

/** What axe finds on a page as it is, in WCAG A and AA and best practice: rule and element. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe }
    // To read style sheets once more is of use to rules that are off, and no page from disk may do it.
    const { violations } = await loaded.run({ preload: false })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`,
      ),
    )
  })
}
