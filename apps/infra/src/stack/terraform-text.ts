/**
 * Text that Terraform must take as it is. Without it, a business called `${x}` would be an expression, and a `%{` a
 * directive. https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export function terraformText(text: string): string {
  return text.replaceAll(/[$%](?=\{)/g, (mark) => mark + mark)
}
