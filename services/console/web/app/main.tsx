import '../lib/old-browsers.ts';
import './app.css';
import '../ui/ui.css';
import '../entities/order/order.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../lib/i18n.ts';
import { giveStylesNonce } from '../lib/style-nonce.ts';
import { App } from './app.tsx';

/** What the console put into the page: antd's styles carry it, since the page allows no others. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
if (nonce !== undefined) giveStylesNonce(nonce);

await startTexts();
createRoot(document.getElementById('root')!).render(<App nonce={nonce} />);
