// The few assertions of the suite, without Node's, since it runs in a web worker too.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Compares as JSON: for strings, numbers and lists of them. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  ok(a === e, `${what}: expected ${e}, got ${a}`);
}
