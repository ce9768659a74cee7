/** A command line that makes no sense: the process says what is wrong with it and ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
