import 'billet/define';
import { mount } from 'svelte';
import App from './App.svelte';

// In place of a backend of the host's own, one in memory: loaded when it is needed.
const connect = async () => (await import('billet/mock')).createMock({ preset: 'invoice-portal' });

mount(App, {
  target: document.getElementById('app')!,
  props: { connect },
});
