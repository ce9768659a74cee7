export { ScenarioError } from './scenario/error.ts';
export { parseScenario, type Scenario, type Step } from './scenario/parse.ts';
export { playScenario } from './scenario/play.ts';
export { lineOf, type Failure, type StoryResult } from './scenario/report.ts';
export { runScenario } from './scenario/run.ts';
export type { TestBackend } from './scenario/story.ts';
export * from './suite/index.ts';
