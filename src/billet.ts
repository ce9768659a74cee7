/** The entry of the script tag: every element, the client for a backend over HTTP, and all that the package exports. */
import './define.ts';

export { createHttpAdapter } from './http/index.ts';
export * from './index.ts';
