import { ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3"

import { clientSettings } from "../aws/client-settings.ts"
import { type Check, type Finding, ok, warning } from "../report/check.ts"

/** How many recordings, older versions included, would go with their bucket. */
export function recordingsCheck(region: string, bucket: string): Check {
  return { name: "recordings", run: () => recordings(region, bucket) }
}

async function recordings(region: string, Bucket: string): Promise<Finding> {
  const s3 = new S3Client(clientSettings(region))
  const page = await s3.send(new ListObjectVersionsCommand({ Bucket }))
  const listed = page.Versions?.length ?? 0
  if (listed === 0) return ok(`${Bucket} is empty`)
  return warning(
    `${Bucket} would be deleted with what is in it: ${page.IsTruncated === true ? "more than " : ""}${listed} recordings and transcripts, older versions counted`,
    `aws s3 sync s3://${Bucket} FOLDER copies them`,
  )
}
