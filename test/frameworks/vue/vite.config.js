import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** What is no component of Vue's, and so is left to the browser. */
const isCustomElement = (tag) => tag.startsWith('billet-');

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
