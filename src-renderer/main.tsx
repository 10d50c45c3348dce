import './app/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.ts';
import { App } from './app/app.tsx';
import { faultReference } from './app/fault-reference.ts';
import { startI18n } from './app/i18n.ts';
import { startLanguage } from './app/language.ts';
import { Providers } from './app/providers.tsx';
import { wiring } from './app/wiring.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

/** The console is kept by the main process; the reference finds the fault there. */
function report(fault: unknown): string {
  const reference = faultReference(crypto.getRandomValues(new Uint8Array(6)));
  console.error(reference, fault);
  return reference;
}

const i18n = startI18n(startLanguage(location.search, localStorage));
const client = makeQueryClient();

async function contents() {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('gallery')) {
    const { Gallery } = await import('./gallery/gallery.tsx');
    return <Gallery />;
  }
  return <App wiring={wiring} now={Date.now} report={report} />;
}

const page = await contents();
createRoot(root).render(
  <StrictMode>
    <Providers i18n={i18n} client={client}>
      {page}
    </Providers>
  </StrictMode>,
);
