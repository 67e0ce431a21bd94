import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import { render } from 'preact';
import { createApiClient } from './api-client.ts';
import { createApp } from './app.ts';
import { pickLanguage } from './locales/language.ts';
import { Shell } from './panels/shell.tsx';
import './style.css';

const app = createApp({
  api: createApiClient(window.fetch.bind(window), new URL('.', window.location.href).href),
  window,
  browserLanguage: pickLanguage(navigator.languages),
});
const root = document.getElementById('app');
if (root) render(<Shell app={app} />, root);
void app.load();
