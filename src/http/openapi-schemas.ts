import * as contract from '../contract/index.ts';
import { operations, OPERATION_NAMES, type OperationName } from '../contract/index.ts';
import { Currency, Instant, LocalDate, Minor, TypedMinor } from '../contract/schema/primitives.ts';
import { z } from '../contract/schema/z.ts';
import { NOT_FINITE_NAMES } from './protocol/json.ts';
import { Problem } from './protocol/problem.ts';

/** A JSON schema, of the dialect that OpenAPI 3.1 has. */
export type JsonSchema = { [key: string]: unknown };

const REFERENCE = '#/components/schemas/';

/** Schemas of the contract that have a name of their own in the document. */
const NAMED = [
  'Account',
  'ActivityEvent',
  'ActivityPage',
  'AutoPay',
  'BillingAddress',
  'Charge',
  'CommandResult',
  'Forecast',
  'HistoryPage',
  'HistoryRow',
  'Invoice',
  'LedgerEntry',
  'LowBalanceAlert',
  'Method',
  'NewMethod',
  'NextPayment',
  'Notice',
  'Outcome',
  'PlannedCharge',
  'Policy',
  'Preview',
  'RowCharge',
  'Schedule',
  'Seller',
  'Service',
  'Statement',
  'TaxLine',
  'TopUp',
  'Upcoming',
  'Viewer',
] as const satisfies readonly (keyof typeof contract)[];

/** What a schema does not say by itself. */
const FORMATS = new Map<unknown, JsonSchema>([
  [Instant, { format: 'date-time' }],
  [LocalDate, { format: 'date' }],
  [Minor, { format: 'int64' }],
  [Currency, { pattern: '^[A-Z]{3}$', description: 'ISO 4217' }],
  [
    TypedMinor,
    {
      description: 'Minor units as a customer typed them. What JSON has no number for is sent as its name, to be refused.',
      anyOf: [{ type: 'number' }, { type: 'string', enum: [...NOT_FINITE_NAMES] }],
    },
  ],
]);

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The names under which the document has what goes into an operation, and what comes out. */
export function inputName(operation: OperationName): string {
  return `${capitalised(operation)}Input`;
}

function answerName(operation: OperationName): string {
  return `${capitalised(operation)}Answer`;
}

type Named = readonly [name: string, schema: z.ZodMiniType];

function namedSchemas(): Map<unknown, string> {
  const listed: Named[] = NAMED.map((name) => [name, contract[name] as z.ZodMiniType]);
  const operational = OPERATION_NAMES.flatMap((name): Named[] => [
    [inputName(name), operations[name].input],
    [answerName(name), operations[name].output],
  ]);
  const names = new Map<unknown, string>();
  for (const [name, schema] of [...listed, ['Problem', Problem] as Named, ...operational]) {
    if (!names.has(schema)) names.set(schema, name);
  }
  return names;
}

const names = namedSchemas();

/** A reference to the schema of what goes into an operation. */
export function inputReference(operation: OperationName): JsonSchema {
  return { $ref: REFERENCE + inputName(operation) };
}

/** A reference to the schema of what an operation answers. */
export function answerReference(operation: OperationName): JsonSchema {
  return { $ref: REFERENCE + (names.get(operations[operation].output) as string) };
}

function describe({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  Object.assign(jsonSchema, FORMATS.get(zodSchema));
  // The bounds of a JavaScript number are no rule of billing.
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
}

/** Every named schema of the contract, sorted by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema as z.ZodMiniType, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => REFERENCE + id,
    // A reader of answers takes no offence at fields that come later; requests are strict as their schemas say.
    io: 'input',
    unrepresentable: 'any',
    override: describe as (context: unknown) => void,
  });
  const sorted = Object.entries(schemas as Record<string, JsonSchema>).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, { $schema: _dialect, $id: _id, id: _own, ...schema }]) => [id, schema]));
}
