import type { PresetName } from '../../contract/index.ts';
import { registerBackend } from '../../ui/backends.ts';
import { defineElement } from '../../ui/define-element.ts';
import { BilletProvider } from './provider.ts';

// What its attributes name is loaded when a page asks for it: one with a real backend never downloads the mock.
registerBackend('mock', async (preset) => {
  const { createMock } = await import('../../mock/index.ts');
  return createMock({ preset: preset as PresetName, livesOn: true });
});

registerBackend('http', async (baseUrl) => {
  const { createHttpAdapter } = await import('../../http/index.ts');
  return createHttpAdapter({ baseUrl });
});

defineElement('billet-provider', BilletProvider);
