import process from "node:process"

/** Runs something that sets variables of this process, as a local AWS does, and puts them back. */
export async function inOwnEnvironment<Result>(run: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env }
  try {
    return await run()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
