import type { PublishedSms } from "./sns/sms-actions.ts"
import type { PublishedEmail } from "./sns/topic-actions.ts"
import type { StreamMappingSettings } from "./streams/stream-mapping-settings.ts"
import type { StreamMapping } from "./streams/stream-mapping.ts"

export interface LocalAwsOptions {
  /** Where everything is kept; made when it is not there. In memory when undefined. */
  readonly dataDir?: string
  /** Ports on 127.0.0.1; free ones when undefined. */
  readonly dynamodbPort?: number
  readonly snsPort?: number
  /** Named in ARNs and stream records; "us-east-1" when undefined. */
  readonly region?: string
  /** Milliseconds since 1970, for tokens, times to live and time stamps; the machine's clock by default. */
  readonly now?: () => number
}

/** DynamoDB and SNS on this machine. */
export interface LocalAws {
  /** What the data folder has lost since it was used last, as a line for its user; undefined when nothing is known to be. */
  readonly lost: string | undefined
  readonly dynamodb: {
    /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL_DYNAMODB`. */
    readonly endpoint: string
    /**
     * Deletes the items of a table whose time to live is over, and returns how many went. Nothing does so in the
     * background.
     */
    expireItems(tableName: string): Promise<number>
  }
  readonly sns: {
    /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL_SNS`. */
    readonly endpoint: string
    /** Every SMS since the start, in order; not those to numbers that have opted out, which SNS takes and drops. */
    readonly published: readonly PublishedSms[]
    /** Calls back for each SMS from now on; returns how to stop it. */
    onPublish(listener: (sms: PublishedSms) => void): () => void
    /** Every e-mail to a subscriber of a topic since the start, in order. */
    readonly emails: readonly PublishedEmail[]
    /** Calls back for each e-mail from now on; returns how to stop it. */
    onEmail(listener: (email: PublishedEmail) => void): () => void
    /** The owner of the number answers STOP. */
    optOut(phoneNumber: string): Promise<void>
  }
  /** Feeds a table's stream to a handler, from where the mapping of that name was last. */
  mapStream(settings: StreamMappingSettings): StreamMapping
  /** Resolves when every mapping has dealt with every record, those that its handler causes included. */
  streamDrained(): Promise<void>
  /** Lets handlers end, then closes ports and folder. */
  stop(): Promise<void>
}
