/** Asked between rules and between files; work stops where it is true. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}
