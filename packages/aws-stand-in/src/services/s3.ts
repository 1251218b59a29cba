import { type Handlers, textOf } from "./world.ts"

const kind = "bucket-policy"

/** Policies of buckets, which moto would carry out without looking at their conditions. */
export const s3: Handlers = {
  PutBucketPolicy: (input, world) => {
    const id = textOf(input, "Bucket")
    world.items(kind).set(id, { id, arn: "", fields: { Policy: input["Policy"] } })
    return { output: {} }
  },
  GetBucketPolicy: (input, world) => {
    const policy = world.items(kind).get(textOf(input, "Bucket"))
    return policy === undefined
      ? { code: "NoSuchBucketPolicy", message: "The bucket policy does not exist", status: 404 }
      : { output: policy.fields }
  },
  DeleteBucketPolicy: (input, world) => {
    world.items(kind).delete(textOf(input, "Bucket"))
    return { output: {} }
  },
}
