import type { Invoice, Method, OperationInput, ScheduleWhen } from '../../contract/index.ts';

/** A method's schedule as it is being changed (R45). */
export interface ScheduleDraft {
  readonly methodId: string;
  /** Null: off. */
  readonly when: ScheduleWhen | null;
  readonly types: readonly string[];
  readonly invoices: readonly string[];
}

/** The draft that a method's schedule starts with: what it pays now, or what it paid before it was switched off. */
export function draftOf(method: Method, invoices: readonly Invoice[]): ScheduleDraft {
  const open = new Set(invoices.map(({ id }) => id));
  return {
    methodId: method.id,
    when: method.autoCharge ? (method.schedule?.when ?? null) : null,
    types: method.schedule?.types ?? [],
    invoices: (method.schedule?.invoices ?? []).filter((id) => open.has(id)),
  };
}

/** A billing type that can be covered, and what is due of it now. */
export interface BillingType {
  readonly type: string;
  readonly dueMinor: number;
}

/** All types that are known: of open invoices and of any schedule, by name. */
export function billingTypes(invoices: readonly Invoice[], methods: readonly Method[]): BillingType[] {
  const due = new Map<string, number>();
  for (const { schedule } of methods) for (const type of schedule?.types ?? []) due.set(type, 0);
  for (const { type, remainingMinor } of invoices) due.set(type, (due.get(type) ?? 0) + remainingMinor);
  return [...due].map(([type, dueMinor]) => ({ type, dueMinor })).sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** With an item in a list, or without it. */
export function toggled(items: readonly string[], item: string, wanted: boolean): string[] {
  const others = items.filter((each) => each !== item);
  return wanted ? [...others, item] : others;
}

/** Whether a draft covers anything: it must, unless it is off (`billing_types_required`). */
export function coversSomething({ types, invoices }: ScheduleDraft): boolean {
  return types.length + invoices.length > 0;
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** Whether saving a draft would change anything. */
export function isChanged(draft: ScheduleDraft, start: ScheduleDraft): boolean {
  const sameCover = sameItems(draft.types, start.types) && sameItems(draft.invoices, start.invoices);
  return draft.when !== start.when || (draft.when !== null && !sameCover);
}

/** The command that saves a draft. */
export function scheduleInput({ methodId, when, types, invoices }: ScheduleDraft): OperationInput<'setSchedule'> {
  return when === null ? { methodId, when } : { methodId, when, types: [...types], invoices: [...invoices] };
}

/** Something that another method pays too. */
export interface Overlap {
  readonly method: Method;
  readonly when: ScheduleWhen;
  readonly types: readonly string[];
  readonly invoices: readonly string[];
}

type Cover = Pick<ScheduleDraft, 'types' | 'invoices'>;

function covers({ types, invoices }: Cover, invoice: Invoice): boolean {
  return types.includes(invoice.type) || invoices.includes(invoice.id);
}

/** What a draft and the schedules of other methods both pay, method by method in their order. */
export function overlapsOf(draft: ScheduleDraft, methods: readonly Method[], invoices: readonly Invoice[]): Overlap[] {
  if (draft.when === null) return [];
  return methods.flatMap((method): Overlap[] => {
    const { schedule } = method;
    if (method.id === draft.methodId || !method.autoCharge || schedule === null) return [];
    const types = schedule.types.filter((type) => draft.types.includes(type));
    const both = invoices.filter(
      (invoice) =>
        !types.includes(invoice.type) && covers(schedule, invoice) && covers(draft, invoice),
    );
    if (types.length + both.length === 0) return [];
    return [{ method, when: schedule.when, types, invoices: both.map(({ id }) => id) }];
  });
}
