import { KeyedLog } from './keyed-log.ts';
import { Log } from './log.ts';
import type { AccountState, ChargeRecord, CommandRecord, EntryRecord } from './state.ts';

type Logs = 'ledger' | 'charges' | 'recovered' | 'commands';

/** An account as plain JSON values. */
export interface SavedAccount extends Omit<AccountState, Logs> {
  readonly ledger: readonly EntryRecord[];
  readonly charges: readonly ChargeRecord[];
  readonly recovered: readonly string[];
  readonly commands: readonly CommandRecord[];
}

export function saveAccount(state: AccountState): SavedAccount {
  return {
    ...state,
    ledger: state.ledger.toJSON(),
    charges: state.charges.toJSON(),
    recovered: state.recovered.toJSON(),
    commands: state.commands.toJSON(),
  };
}

export function restoreAccount(saved: SavedAccount): AccountState {
  return {
    ...saved,
    ledger: Log.from(saved.ledger),
    charges: Log.from(saved.charges),
    recovered: Log.from(saved.recovered),
    commands: KeyedLog.from(saved.commands),
  };
}
