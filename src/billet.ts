/** The entry of the script tag: every element, and the backend in memory, which loads when a page asks for it. */
import type { PresetName } from './contract/index.ts';
import { registerBackend } from './ui/backends.ts';
import './define.ts';

registerBackend('mock', async (preset) => {
  const { createMock } = await import('./mock/index.ts');
  return createMock({ preset: preset as PresetName });
});

export * from './index.ts';
