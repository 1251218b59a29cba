import { option, requiredOption, text } from "@call-center/command-line"

/** The options that name an instance. */
export const instanceOptions = {
  instance: requiredOption(text("ID|ARN"), "the instance"),
  region: option(text("REGION"), "its region (default: of the ARN, else of the AWS configuration)"),
}
