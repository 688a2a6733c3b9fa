import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,mjs}'],
    // The suite in VS Code has a runner of its own.
    exclude: ['node_modules/**', 'dist/**', '.vscode-test/**', 'client/test/**'],
  },
});
