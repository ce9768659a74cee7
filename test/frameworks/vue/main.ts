import 'billet/define';
import { createApp } from 'vue';
import App from './App.vue';

// In place of a backend of the host's own, one in memory: loaded when it is needed.
const connect = async () => (await import('billet/mock')).createMock({ preset: 'invoice-portal' });

createApp(App, { connect }).mount('#app');
