import { defineConfig } from 'vite';

/**
 * Chrome 109 is the last that Windows 7 gets, and the offices still have it (decision 0018). The
 * console replaces `__NONCE__` in each page it sends.
 */
export default defineConfig({
  build: {
    target: 'chrome109',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // Antd marks each file for server components, of which there are none here.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  html: { cspNonce: '__NONCE__' },
  // For work on the screens alone: the console of `npm start` answers the calls.
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
