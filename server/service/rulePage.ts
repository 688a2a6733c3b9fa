const RULE_PAGES = 'https://github.com/corpus-lint/corpus-lint/blob/main/docs/rules/';

/** Address of the page that explains a rule. */
export const rulePage = (rule: string): string => `${RULE_PAGES}${rule}.md`;
