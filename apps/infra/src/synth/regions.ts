/**
 * Regions that have Amazon Connect; all of them have Amazon Lex V2 and neural voices too.
 * https://docs.aws.amazon.com/connect/latest/adminguide/regions.html
 */
export const connectRegions = [
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

/**
 * Of those, the ones that have Amazon Polly's generative voices.
 * https://docs.aws.amazon.com/polly/latest/dg/generative-voices.html
 */
export const generativeVoiceRegions: readonly string[] = connectRegions.filter(
  (region) => region !== "af-south-1",
)

type NumberType = "DID" | "TOLL_FREE"

/** Countries whose numbers are not of both types in every region, Cape Town apart. */
const restricted: Readonly<
  Record<string, { readonly regions: readonly string[]; readonly type: NumberType }>
> = {
  CR: { regions: ["us-east-1", "us-west-2"], type: "DID" },
  SV: { regions: ["us-east-1", "us-west-2"], type: "TOLL_FREE" },
}

/**
 * Whether an instance in a region can claim numbers of a country and type. Some countries want papers first, which AWS
 * takes by support case. https://docs.aws.amazon.com/connect/latest/adminguide/phone-number-requirements.html
 */
export function canClaim(region: string, country: string, type: NumberType): boolean {
  if (region === "af-south-1") return country === "ZA"
  const only = restricted[country]
  return only === undefined || (only.type === type && only.regions.includes(region))
}
