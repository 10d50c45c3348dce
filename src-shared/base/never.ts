/** Makes the compiler prove that every case was handled. Throws: always, since being called is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
