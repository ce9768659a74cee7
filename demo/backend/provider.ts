import type { ConfirmationAnswer, Fortune } from '../../src/contract/index.ts';
import type { GatewayOutcome, GatewayQuestion } from '../../src/rules/index.ts';
import type { Connection, Database } from './database.ts';

/** A charge as the provider keeps it. */
interface ProviderCharge extends Record<string, unknown> {
  readonly fortune: Fortune;
  readonly confirmation: ConfirmationAnswer | null;
}

const LUCKY: readonly Fortune[] = ['ok'];

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * The payment provider: somebody else's system, which is told a charge's number with every request and makes a charge
 * once, however often it is asked for it. Its tables stand in for it here; they are written in transactions of their
 * own, since nobody's rollback undoes a charge.
 */
export class Provider {
  private readonly database: Database;
  private readonly delayMs: number;

  /** `delayMs`: how long it takes to answer after it has charged. */
  constructor(database: Database, delayMs = 0) {
    this.database = database;
    this.delayMs = delayMs;
  }

  /** Makes a charge, or says what became of it. Asked again it says the same. `laterMs`: it takes so much longer. */
  async answer(accountId: string, question: GatewayQuestion, laterMs = 0): Promise<GatewayOutcome> {
    const charge = await this.database.transaction((connection) => this.chargeOnce(connection, accountId, question));
    if (this.delayMs + laterMs > 0) await wait(this.delayMs + laterMs);
    return outcomeOf(question.kind, charge);
  }

  /** What becomes of a method's coming charges, one by one, the last one repeated. */
  async setFortunes(
    connection: Connection,
    accountId: string,
    methodId: string,
    outcomes: readonly Fortune[],
  ): Promise<void> {
    await connection.query(
      `INSERT INTO provider_fortunes (account_id, method_id, outcomes) VALUES ($1, $2, $3)
        ON CONFLICT (account_id, method_id) DO UPDATE SET outcomes = $3`,
      [accountId, methodId, JSON.stringify(outcomes)],
    );
  }

  async fortunes(connection: Connection, accountId: string, methodId: string): Promise<readonly Fortune[]> {
    const [row] = await connection.query<{ outcomes: readonly Fortune[] }>(
      'SELECT outcomes FROM provider_fortunes WHERE account_id = $1 AND method_id = $2 FOR UPDATE',
      [accountId, methodId],
    );
    return row && row.outcomes.length > 0 ? row.outcomes : LUCKY;
  }

  /** The payer has answered the confirmation of a charge (R10). */
  async confirm(accountId: string, chargeId: string, answer: ConfirmationAnswer): Promise<void> {
    await this.database.query(
      'UPDATE provider_charges SET confirmation = $3 WHERE account_id = $1 AND charge_id = $2',
      [accountId, chargeId, answer],
    );
  }

  /** A test account starts afresh. */
  async forget(connection: Connection, accountId: string): Promise<void> {
    await connection.query('DELETE FROM provider_fortunes WHERE account_id = $1', [accountId]);
    await connection.query('DELETE FROM provider_charges WHERE account_id = $1', [accountId]);
  }

  private async chargeOnce(
    connection: Connection,
    accountId: string,
    { chargeId, methodId, amountMinor }: GatewayQuestion,
  ): Promise<ProviderCharge> {
    const [next = 'ok', ...rest] = await this.fortunes(connection, accountId, methodId);
    const made = await connection.query<ProviderCharge>(
      `INSERT INTO provider_charges (account_id, charge_id, amount_minor, fortune) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING RETURNING fortune, confirmation`,
      [accountId, chargeId, amountMinor, next],
    );
    if (made[0]) {
      if (rest.length > 0) await this.setFortunes(connection, accountId, methodId, rest);
      return made[0];
    }
    const [known] = await connection.query<ProviderCharge>(
      'SELECT fortune, confirmation FROM provider_charges WHERE account_id = $1 AND charge_id = $2',
      [accountId, chargeId],
    );
    return known as ProviderCharge;
  }
}

function outcomeOf(kind: GatewayQuestion['kind'], { fortune, confirmation }: ProviderCharge): GatewayOutcome {
  switch (kind) {
    case 'charge':
      return fortune === 'unknown:ok' || fortune === 'unknown:declined' ? 'unknown' : fortune;
    case 'inquire':
      return fortune === 'unknown:ok' ? 'ok' : 'declined';
    case 'confirm':
      if (confirmation === null) return 'requires_action';
      return confirmation === 'confirmed' ? 'ok' : 'authentication_required';
  }
}
