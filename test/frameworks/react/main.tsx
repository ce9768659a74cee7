import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

// In place of a backend of the host's own, one in memory: loaded when it is needed.
const connect = async () => (await import('billet/mock')).createMock({ preset: 'invoice-portal' });

const root = createRoot(document.getElementById('app')!);
root.render(
  <StrictMode>
    <App connect={connect} />
  </StrictMode>,
);
