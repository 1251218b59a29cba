/** What Amazon Connect wants of each action type, and what an action does as it stands: data, and nothing that draws. */
export { type ActionForm, isHeard, roleOf, takesNext } from "../catalogue/action-form.ts"
export type { ActionRole, ActionRule, Channel } from "../rule/action-rule.ts"
export { actionCatalogue, actionRuleOf, type ActionType } from "../catalogue/catalogue.ts"
export { cyclesOf } from "../cycles.ts"
export { type EmbeddedPath, type Namespace, pathKeys, pathsIn } from "../json-path.ts"
export { xmlAttribute, xmlText } from "../xml-text.ts"
