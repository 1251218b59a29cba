import { option, repeated, text } from "@call-center/command-line"

/** What a local instance is made of, for all commands that ring one. */
export const centerOptions = {
  bot: repeated(
    text("[ALIAS=]PATH"),
    "a Lex V2 bot: the unzipped folder of an export, a file of AWS::Lex::Bot properties, or a CloudFormation template as JSON",
  ),
  codeHook: option(
    text("FILE"),
    "the bots' code hook: a module that exports handler, or JSON that it returns",
  ),
  lambda: repeated(
    text("NAME=FILE"),
    "a Lambda function by its name or ARN: a module that exports handler, or JSON that it returns",
  ),
  locale: option(text("LOCALE"), "locale of the bots (default: en_US, or the first they have)"),
}
