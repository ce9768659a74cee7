import type { ConfirmationAnswer, Fortune } from '../contract/index.ts';
import type { GatewayOutcome, GatewayQuestion } from '../rules/index.ts';

/** The payment provider's side: what it will answer, and what it has promised. */
export interface GatewayState {
  /** By method: the outcomes of its coming charges, used up one by one, the last one repeated. */
  readonly fortunes: Map<string, readonly Fortune[]>;
  /** By charge: the outcome of one that was answered with `unknown`, for when it is asked about. */
  readonly promises: Map<string, 'ok' | 'declined'>;
  /** By charge: what its payer did with the confirmation. */
  readonly confirmations: Map<string, ConfirmationAnswer>;
}

export const LUCKY: readonly Fortune[] = ['ok'];

const PROMISES: Readonly<Partial<Record<Fortune, 'ok' | 'declined'>>> = {
  'unknown:ok': 'ok',
  'unknown:declined': 'declined',
};

export function newGateway(): GatewayState {
  return { fortunes: new Map(), promises: new Map(), confirmations: new Map() };
}

/** What is left of a method's fortunes. */
export function fortunesOf(gateway: GatewayState, methodId: string): readonly Fortune[] {
  const fortunes = gateway.fortunes.get(methodId);
  return fortunes && fortunes.length > 0 ? fortunes : LUCKY;
}

function takeFortune(gateway: GatewayState, methodId: string): Fortune {
  const [next = 'ok', ...rest] = fortunesOf(gateway, methodId);
  if (rest.length > 0) gateway.fortunes.set(methodId, rest);
  return next;
}

function charge(gateway: GatewayState, question: GatewayQuestion): GatewayOutcome {
  const fortune = takeFortune(gateway, question.methodId);
  const promise = PROMISES[fortune];
  if (promise) {
    gateway.promises.set(question.chargeId, promise);
    return 'unknown';
  }
  return fortune as GatewayOutcome;
}

function confirm(gateway: GatewayState, question: GatewayQuestion): GatewayOutcome {
  const answer = gateway.confirmations.get(question.chargeId);
  if (!answer) return 'requires_action';
  gateway.confirmations.delete(question.chargeId);
  return answer === 'confirmed' ? 'ok' : 'authentication_required';
}

function inquire(gateway: GatewayState, question: GatewayQuestion): GatewayOutcome {
  const promise = gateway.promises.get(question.chargeId) ?? 'declined';
  gateway.promises.delete(question.chargeId);
  return promise;
}

/** Answers what the rules ask about a charge (R10, R11). */
export function answerQuestion(gateway: GatewayState, question: GatewayQuestion): GatewayOutcome {
  switch (question.kind) {
    case 'charge':
      return charge(gateway, question);
    case 'confirm':
      return confirm(gateway, question);
    case 'inquire':
      return inquire(gateway, question);
  }
}
