/** What every client is made with. Connect's two requests a second want patience; endpoints come from AWS_ENDPOINT_URL. */
export function clientSettings(region: string): {
  readonly region: string
  readonly maxAttempts: number
} {
  return { region, maxAttempts: 5 }
}
