/** Languages of documents that may be pages. */
export const LANGUAGES = ['plaintext', 'markdown', 'corpus'];

/** Pages before and after a clean. */
export const CLEAN_SCHEME = 'corpus-lint-clean';

/** Schemes that show another state of a file or no file at all: what is found there could not be fixed there. */
export const READ_ONLY_SCHEMES = ['git', 'gitlens', 'output', 'vscode-local-history', 'chat-editing-text-model', CLEAN_SCHEME];
