export { createHttpAdapter } from './client/adapter.ts';
export { createHttpControls } from './client/controls.ts';
export type { HttpAdapterOptions, OverrideContext, Overrides, TokenRequest } from './client/options.ts';
