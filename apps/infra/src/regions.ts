/**
 * Regions that have Amazon Connect and Amazon Lex V2.
 * https://docs.aws.amazon.com/connect/latest/adminguide/regions.html
 */
const connectRegions = [
  "us-east-1",
  "us-west-2",
  "af-south-1",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-west-2",
] as const

/** Polly speaks there with standard voices only. */
const withoutNeuralVoices: ReadonlySet<string> = new Set(["af-south-1"])

/** What a region lacks for this call centre; undefined when it lacks nothing. */
export function regionProblem(region: string, engine: string): string | undefined {
  if (!connectRegions.some((known) => known === region))
    return `region ${region} has no Amazon Connect; choose one of ${connectRegions.join(", ")}`
  if (engine !== "standard" && withoutNeuralVoices.has(region))
    return `region ${region} has no ${engine} voices; say voice: { engine: "standard" }`
  return undefined
}
