/** The entry of the script tag: every element, a backend over HTTP, and the one in memory, loaded when asked for. */
import type { PresetName } from './contract/index.ts';
import { createHttpAdapter } from './http/index.ts';
import { registerBackend } from './ui/backends.ts';
import './define.ts';

registerBackend('mock', async (preset) => {
  const { createMock } = await import('./mock/index.ts');
  return createMock({ preset: preset as PresetName, livesOn: true });
});

registerBackend('http', async (baseUrl) => createHttpAdapter({ baseUrl }));

export { createHttpAdapter } from './http/index.ts';
export * from './index.ts';
