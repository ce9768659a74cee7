import type { AccountState } from './state.ts';

/** A copy that can go its own way: what happens to it never shows in the original (R80, R81). */
export function branchOf(state: AccountState): AccountState {
  return {
    ...state,
    ledger: state.ledger.branch(),
    charges: state.charges.branch(),
    recovered: state.recovered.branch(),
    commands: state.commands.branch(),
  };
}
