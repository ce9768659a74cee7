import type { Fortune } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const FORTUNES: Readonly<Record<Fortune, string>> = {
  ok: 'Succeeds',
  insufficient_funds: 'Insufficient funds',
  expired_card: 'Expired card',
  declined: 'Declined',
  authentication_required: 'Authentication required',
  'unknown:ok': 'Processing, then succeeds',
  'unknown:declined': 'Processing, then declined',
  requires_action: 'Asks the payer to confirm',
};

/** The texts of `<billet-mock-controls>`. */
export const mockControls = {
  title: 'Test controls',
  noControls: 'The backend of this page is a real one. There is nothing to control here.',
  failed: ({ message }: { message: string }) => `That did not work: ${message}`,

  clockStands: 'Stands',
  clockRuns: 'Runs',
  run: 'Run',
  stop: 'Stop',
  plusHour: '+1 hour',
  plusDay: '+1 day',
  plusMonth: '+1 month',
  toNextTimer: 'To the next timer',
  nextTimer: ({ time }: { time: string }) => `Next timer: ${time}`,
  noTimer: 'No timer is set.',
  clockMoved: ({ time }: { time: string }) => `It is ${time} now.`,

  world: 'World',
  amount: 'Amount',
  debitType: 'Debit',
  debit: 'Post the debit',
  debitDone: ({ type, amount }: { type: string; amount: string }) => `Posted: ${type}, ${amount}.`,
  startCall: 'Start a call',
  endCall: 'End the call',
  callStarted: 'A call began.',
  callEnded: ({ amount }: { amount: string }) => `The call ended: ${amount}.`,
  refund: 'Refund',
  refunded: ({ amount }: { amount: string }) => `Refunded: ${amount}.`,
  invoiceType: 'Billing type',
  dueInDays: 'Due in days',
  issueInvoice: 'Issue the invoice',
  invoiceIssued: ({ id, amount }: { id: string; amount: string }) => `Issued: ${id}, ${amount}.`,

  gateway: 'Payment gateway',
  gatewayHint: 'What becomes of the next charge of each method. After it, charges succeed.',
  noMethods: 'There is no payment method.',
  fortune: ({ fortune }: { fortune: Fortune }) => FORTUNES[fortune],
  fortuneLeft: ({ fortunes }: { fortunes: readonly string[] }) => `Then: ${fortunes.join(', ')}`,
  fortuneSet: ({ method, fortune }: { method: string; fortune: string }) => `${method}: ${fortune}.`,
  confirmation: ({ amount }: { amount: string }) => `A charge of ${amount} asks the payer to confirm.`,
  confirm: 'Confirm',
  refuse: 'Refuse',
  abandon: 'Abandon',
  answered: 'The payer has answered.',

  outbox: ({ count }: { count: number }, { plural }: MessageTools) =>
    count === 0 ? 'Outbox' : `Outbox, ${plural(count, { one: '1 e-mail', other: `${count} e-mails` })}`,
  outboxEmpty: 'No e-mail was sent yet.',
  mailTo: ({ to, time }: { to: string; time: string }) => `To ${to}, ${time}`,
  olderMails: 'Show older e-mails',

  faults: 'Connection',
  latency: 'Latency',
  latencyNone: 'None',
  latencyMs: ({ ms }: { ms: string }) => `${ms} ms`,
  offline: 'Offline',
  offlineHint: 'Every request fails before it does anything.',
  lost: 'Lose answers',
  lostHint: 'Commands are carried out, and their answer never comes.',
  readOnly: 'Read-only viewer',
  readOnlyHint: 'Whoever looks may press nothing.',

  trace: 'Rule trace',
  traceEmpty: 'Nothing has happened yet.',
  traceHint: 'What happened, newest first, with the rules that caused it.',
  rules: ({ rules }: { rules: readonly string[] }) => rules.join(' '),
  eventCharge: ({ method, amount, status }: { method: string; amount: string; status: string }) =>
    `Charge of ${amount} to ${method}: ${status}`,
  eventResolved: ({ method, amount, status }: { method: string; amount: string; status: string }) =>
    `Charge of ${amount} to ${method} resolved: ${status}`,
  eventEntry: ({ type, amount, balance }: { type: string; amount: string; balance: string }) =>
    `${type} ${amount}, balance ${balance}`,
  eventNotice: ({ name }: { name: string }) => `E-mail ${name}`,
  eventMethod: ({ method, change }: { method: string; change: string }) => `${method}: ${change}`,
  eventSettings: ({ setting }: { setting: string }) => `Settings: ${setting}`,
  eventHeld: ({ reason }: { reason: string }) => `Round held: ${reason}`,
  statusSucceeded: 'succeeded',
  statusProcessing: 'processing',
  statusRequiresAction: 'waits for the payer',
  statusFailed: ({ reason }: { reason: string }) => `failed, ${reason}`,

  startAgain: 'Start again',
  startedAgain: 'The demonstration starts again.',
};
