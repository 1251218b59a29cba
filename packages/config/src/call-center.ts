import type {
  BookingRules,
  IdentityCheck,
  LeadTime,
  Locale,
  QuietHours,
  TextRules,
} from "@call-center/domain"
import type { Faq } from "@call-center/lex-bot"

/** A checked call centre: what `defineCallCenter` makes of call-center.config.ts, defaults filled in. */
export interface CallCenter {
  readonly business: {
    /** Spoken and texted to callers. */
    readonly name: string
    /** Where demos take place, in words that are spoken. */
    readonly address: string | undefined
    /** E.164 or words a caller can use to reach a person otherwise; spoken when nobody can be brought to the line. */
    readonly reachUsAt: string | undefined
    /** E-mail address of the owner. */
    readonly notify: string | undefined
  }
  /** Hours, slots and limits, ready for `@call-center/domain`. */
  readonly booking: BookingRules
  readonly locale: Locale
  /** What the configuration says, where the call centre is run in another locale on this machine. */
  readonly localeInsteadOf?: Locale
  /**
   * "classic" for Lex's own classifier, "assisted" for one with a large language model where that is unsure; days too, with
   * `deployment.slotModel`. What is written does not depend on it: everything is read back first.
   */
  readonly understanding: "classic" | "assisted"
  readonly voice: { readonly id: string; readonly engine: "standard" | "neural" | "generative" }
  /** Whether callers get an SMS for each change of a demo. */
  readonly sms: { readonly enabled: boolean }
  /** How long before a demo its caller gets a text about it. */
  readonly reminders: readonly LeadTime[]
  /** When no reminder is sent, by the business's clock. */
  readonly quietHours: QuietHours | undefined
  /** Who is texted, and how often, ready for `@call-center/domain`. */
  readonly texts: TextRules
  /** What proves whose number it is that a telephone call comes from. */
  readonly identity: IdentityCheck
  readonly recording: { readonly enabled: boolean }
  readonly logs: {
    /**
     * What Connect logs of each call: every block, or every block but those in which the bot listens, to which the caller's
     * number is handed as a session attribute.
     */
    readonly flow: "all" | "without-callers"
  }
  readonly agent: {
    /** Whether callers can ask for a person. */
    readonly enabled: boolean
    /** Contacts that may wait at a time; more hear that the queue is full. */
    readonly maximumQueuedContacts: number
    /** Whether waiting callers may hang up and be called back, which turns the instance's outbound calls on. */
    readonly callbacks: boolean
  }
  /** Questions that the business answers in its own words. */
  readonly faq: readonly Faq[]
  readonly calendarFeed: CalendarFeed
  readonly deployment: Deployment
}

/** Demos as a calendar to subscribe to. */
export interface CalendarFeed {
  readonly enabled: boolean
  /** Executions at a time that the feed has to itself, and no more than these; undefined to share the account's. */
  readonly reservedConcurrency: number | undefined
}

/** What only the deployment on AWS needs. */
export interface Deployment {
  readonly region: string
  /** Prefix of every resource's name; several stages live side by side in one account. */
  readonly stage: string
  /** An instance that exists already, or undefined to create one. */
  readonly instanceId: string | undefined
  readonly instanceAlias: string | undefined
  readonly phoneNumber:
    | { readonly claim: { readonly country: string; readonly type: "DID" | "TOLL_FREE" } }
    | { readonly existingId: string }
  /**
   * Whether Terraform refuses to release the number: it is gone for good then, and AWS blocks an account that claims and
   * releases more than twice its quota within 180 days, for up to 180 days.
   */
  readonly keepPhoneNumber: boolean
  readonly deletionProtection: boolean
  /** What the functions run on; AWS ends nodejs22.x on 2027-04-30. */
  readonly runtime: "nodejs24.x" | "nodejs22.x"
  /** "aws-owned", or "customer-managed" for one KMS key that this stack makes. */
  readonly encryptionKey: "aws-owned" | "customer-managed"
  readonly logRetentionDays: number
  readonly alarmEmail: string | undefined
  readonly monthlyBudgetUsd: number | undefined
  readonly smsMonthlySpendLimitUsd: number | undefined
  readonly backend:
    | { readonly type: "local" }
    | {
        readonly type: "s3"
        readonly bucket: string
        readonly key: string
        readonly region: string
        readonly lockTable?: string
      }
  /**
   * The model of Bedrock's that Lex asks about days and numbers that it can't resolve, with `understanding: "assisted"`;
   * undefined to ask none.
   */
  readonly slotModel: string | undefined
  /** Roles for the workflows in `.github/workflows`, made by a stack of their own; undefined without. */
  readonly workflows:
    | {
        /** `owner/name` on GitHub; no other repository's jobs can take the roles. */
        readonly repository: string
        /** The environment whose jobs deploy; those of `<environment>-plan` plan. */
        readonly environment: string
        /** An account has one OIDC provider for GitHub: "existing" where somebody made it before. */
        readonly oidcProvider: "made" | "existing"
      }
    | undefined
  readonly tags: Readonly<Record<string, string>>
}
