import { nothing, html, type TemplateResult } from 'lit';
import type { Account, Charge, Invoice, Method, Preview } from '../../contract/index.ts';
import { chip, type Localizer } from '../../ui/index.ts';
import type { Panel } from './panel.ts';
import type { Style } from './policy.ts';
import type { ScheduleDraft } from './schedule.ts';

/** What is known of what a panel's command would do. */
export interface Foreseen {
  readonly preview: Preview | undefined;
  readonly loading: boolean;
  /** The backend can't tell, or not just now. */
  readonly failed: boolean;
  /** The refusal that would answer it. */
  readonly refusal: string | undefined;
}

/** All that the templates show. */
export interface View {
  readonly localizer: Localizer;
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly invoices: readonly Invoice[];
  readonly style: Style;
  readonly panel: Panel | undefined;
  /** Of the panel's command; undefined where the backend foresees nothing. */
  readonly foreseen: Foreseen | undefined;
  /** The charge that the panel tries again, as soon as it is known. */
  readonly failed: Charge | undefined;
  /** What is wrong with the panel. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly canChange: boolean;
  readonly nowMs: number;
}

/** What a user does in them. */
export interface Handlers {
  /** Opens the set-up, at its first step, or at its review with a method chosen. */
  readonly setUp: (methodId: string | null, reviewOnly: boolean) => void;
  readonly choose: (methodId: string) => void;
  readonly go: (offset: 1 | -1) => void;
  readonly submit: () => void;
  /** Turns auto-pay off; with `remove`, by removing the method. */
  readonly turnOff: (methodId: string, remove: boolean) => void;
  readonly sure: () => void;
  /** Shows what trying the charge again that suspended a method would do. */
  readonly retry: (method: Method) => void;
  readonly close: () => void;
  readonly editSchedule: (methodId: string) => void;
  readonly change: (edit: (draft: ScheduleDraft) => ScheduleDraft) => void;
  readonly open: (purpose: 'pay' | 'add' | 'edit', methodId?: string) => void;
}

/** The name of a payment method; one that is gone says so. */
export function methodName({ methods, localizer }: Pick<View, 'methods' | 'localizer'>, id: string): string {
  const method = methods.find((each) => each.id === id);
  return method === undefined ? localizer.t('autopayManager.methodGone') : localizer.method(method);
}

/** How a method stands, where that matters: expired, or suspended until when. */
function statusChip(method: Method, { localizer }: Pick<View, 'localizer'>): TemplateResult | typeof nothing {
  const { t } = localizer;
  if (method.status === 'expired') return chip('bad', t('terms.expired', { month: localizer.month(method.exp ?? '') }));
  if (method.status === 'active') return nothing;
  if (method.suspendedUntil === null) return chip('warn', t('terms.suspended'));
  return chip('warn', t('terms.suspendedUntil', { time: localizer.zoned(method.suspendedUntil, 'weekdayTime') }));
}

/** A method in a row: its name, its expiry, how it stands. */
export function methodLine(method: Method, view: Pick<View, 'localizer'>, more: unknown = nothing): TemplateResult {
  const { localizer } = view;
  const expiry = method.exp !== undefined && method.status !== 'expired';
  return html`<div class="method">
    <strong>${localizer.method(method)}</strong>
    ${expiry
      ? html`<span class="small muted">${localizer.t('terms.expires', { month: localizer.month(method.exp!) })}</span>`
      : nothing}
    ${statusChip(method, view)} ${more}
  </div>`;
}
