import { PresetName, type OutboxMail } from '../contract/index.ts';
import { z } from '../contract/schema/z.ts';
import {
  fingerprint,
  loadPolicy,
  restoreAccount,
  saveAccount,
  type EngineEvent,
  type SavedAccount,
} from '../rules/index.ts';
import type { Backend } from './backend.ts';
import { HistoryIndex } from './history/index.ts';
import { check, malformed } from './malformed.ts';
import type { Profile } from './profile.ts';
import { CheckedFaults, CheckedMethod, CheckedPolicySource, Fortunes } from './seed.ts';
import { newVault } from './vault.ts';

const FORMAT = 'billet-mock-1';
const MOST_SEQ = Number.MAX_SAFE_INTEGER;

const Seq = z.int().check(z.nonnegative(), z.lte(MOST_SEQ));
const Pairs = <V extends z.ZodMiniType>(value: V) => z.array(z.tuple([z.string(), value]));

const LogItem = z.looseObject({});
const SavedState = z.looseObject({
  nowMs: z.int(),
  seq: Seq,
  currency: z.string(),
  timeZone: z.string(),
  balanceMinor: z.int(),
  methods: z.array(z.looseObject({ id: z.string(), kind: z.string(), autoCharge: z.boolean() })),
  invoices: z.array(z.looseObject({ id: z.string(), remainingMinor: z.int() })),
  services: z.array(z.looseObject({ id: z.string(), nextBillingMs: z.number() })),
  usage: z.array(LogItem),
  waiting: z.array(LogItem),
  retries: z.array(LogItem),
  topUp: LogItem,
  alert: LogItem,
  ledger: z.array(z.looseObject({ seq: Seq, atMs: z.number(), amountMinor: z.int(), balanceMinor: z.int() })),
  charges: z.array(z.looseObject({ id: z.string(), seq: Seq, finishedSeq: Seq })),
  recovered: z.array(z.string()),
  commands: z.array(z.looseObject({ key: z.string() })),
});

const Snapshot = z.strictObject({
  format: z.literal(FORMAT),
  running: z.boolean(),
  source: CheckedPolicySource,
  version: Seq,
  random: z.int(),
  livesOn: z.nullable(PresetName),
  faults: CheckedFaults,
  profile: z.looseObject({
    accountId: z.string(),
    language: z.string(),
    holder: LogItem,
    seller: LogItem,
    wire: LogItem,
  }),
  account: SavedState,
  events: z.array(z.looseObject({ seq: Seq, atMs: z.number(), body: z.looseObject({ type: z.string() }) })),
  outbox: z.array(z.looseObject({ id: z.string(), notice: z.string(), text: z.string() })),
  resultVersions: Pairs(Seq),
  vault: Pairs(CheckedMethod),
  fortunes: Pairs(Fortunes),
  promises: Pairs(z.enum(['ok', 'declined'])),
  confirmations: Pairs(z.enum(['confirmed', 'refused', 'abandoned'])),
});
type Snapshot = z.output<typeof Snapshot>;

/** The whole backend as one JSON text. */
export function saveBackend(backend: Backend, running: boolean): string {
  const { source, version, random, faults, profile, account, events, outbox, livesOn } = backend;
  const { resultVersions, vault, gateway } = backend;
  return JSON.stringify({
    format: FORMAT,
    running, source, version, faults, profile, events, outbox, livesOn,
    random: random.state,
    account: saveAccount(account),
    resultVersions: [...resultVersions],
    vault: [...vault.seeds],
    fortunes: [...gateway.fortunes],
    promises: [...gateway.promises],
    confirmations: [...gateway.confirmations],
  });
}

/** A ledger that does not add up, or events out of order, are no backend's (R4). */
function checkSense({ account, events }: Snapshot): void {
  let balanceMinor = 0;
  let seq = 0;
  for (const entry of account.ledger) {
    balanceMinor += entry.amountMinor;
    if (entry.balanceMinor !== balanceMinor || entry.seq <= seq) throw malformed('account.ledger');
    seq = entry.seq;
  }
  if (balanceMinor !== account.balanceMinor || seq > account.seq) throw malformed('account.balanceMinor');
  seq = 0;
  for (const event of events) {
    if (event.seq <= seq || event.seq > account.seq) throw malformed('events');
    seq = event.seq;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('snapshot', cause);
  }
}

function restoredVault(saved: Snapshot['vault']): Backend['vault'] {
  const vault = newVault();
  for (const [token, seed] of saved) {
    vault.seeds.set(token, seed as Parameters<typeof vault.seeds.set>[1]);
    vault.tokens.set(fingerprint(seed), token);
  }
  return vault;
}

function restoredPolicy({ source, account }: Snapshot): Backend['policy'] {
  try {
    return loadPolicy(source, account.currency);
  } catch (cause) {
    throw malformed('source', cause);
  }
}

/**
 * The backend that a snapshot was made of. Throws `malformed` where it makes no sense. What was read is kept as it is,
 * keys in their order, so that the next snapshot is the same text.
 */
export function restoreBackend(text: string): { backend: Backend; running: boolean } {
  const read = parse(check(z.string(), text, 'snapshot'));
  check(Snapshot, read, 'snapshot');
  const snapshot = read as Snapshot;
  checkSense(snapshot);
  const { source, version, faults, running, livesOn } = snapshot;
  const backend: Backend = {
    source, version, livesOn,
    faults: faults as Backend['faults'],
    policy: restoredPolicy(snapshot),
    profile: snapshot.profile as unknown as Profile,
    vault: restoredVault(snapshot.vault),
    gateway: {
      fortunes: new Map(snapshot.fortunes),
      promises: new Map(snapshot.promises),
      confirmations: new Map(snapshot.confirmations),
    },
    random: { state: snapshot.random >>> 0 },
    events: snapshot.events as unknown as EngineEvent[],
    outbox: snapshot.outbox as unknown as OutboxMail[],
    resultVersions: new Map(snapshot.resultVersions),
    history: new HistoryIndex(),
    account: restoreAccount(snapshot.account as unknown as SavedAccount),
  };
  return { backend, running };
}
