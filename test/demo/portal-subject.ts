import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../../demo/backend/portal.ts';
import { scenarioCase, type Case, type Subject } from '../../src/conformance/index.ts';
import { createHttpAdapter, createHttpControls } from '../../src/http/index.ts';

const BASE = 'https://portal.example/billing';
const SCENARIOS = join(import.meta.dirname, '../scenarios');

/** A portal as the conformance suite tries it, without a network. */
export function subjectOf({ handler }: Portal): Subject {
  const fetch: typeof globalThis.fetch = (input, init) => handler(new Request(input as string, init));
  const connection = { baseUrl: BASE, fetch };
  return {
    adapter: createHttpAdapter(connection),
    controls: createHttpControls(connection),
    mayMoveMoney: true,
    sendRaw: async ({ method, path, headers, body }) => {
      const response = await fetch(BASE + path, { method, headers: headers ?? {}, body: body ?? null });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
}

/** The project's stories as cases, those whose path begins so. */
export function storyCases(begin = ''): Case[] {
  const names = (readdirSync(SCENARIOS, { recursive: true }) as string[]).filter((name) => name.endsWith('.json'));
  const chosen = names.filter((name) => name.startsWith(begin)).sort();
  return chosen.map((name) => scenarioCase(name, readFileSync(join(SCENARIOS, name), 'utf8')));
}
