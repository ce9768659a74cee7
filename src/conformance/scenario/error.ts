/** A story that makes no sense: what is wrong in it, and where. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}
