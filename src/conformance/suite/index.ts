import type { Case } from './case.ts';
import { historyCases } from './cases/history.ts';
import { httpCases } from './cases/http.ts';
import { idempotencyCases } from './cases/idempotency.ts';
import { moneyCases } from './cases/money.ts';
import { providerCases } from './cases/provider.ts';
import { readCases } from './cases/reads.ts';
import { timeCases } from './cases/time.ts';
import { togetherCases } from './cases/together.ts';

export { CaseFailure, Skip } from './case.ts';
export type { Case, Level, Need, RawAnswer, RawRequest, Subject } from './case.ts';
export { declareCases, runCases, type CaseResult, type DeclareTest, type RunOptions } from './run.ts';
export { scenarioCase } from './scenarios.ts';

/** Everything that every backend must, or should, do; scenario files are more of it (`scenarioCase`). */
export const conformanceCases: readonly Case[] = [
  ...readCases,
  ...historyCases,
  ...httpCases,
  ...moneyCases,
  ...providerCases,
  ...idempotencyCases,
  ...togetherCases,
  ...timeCases,
];
