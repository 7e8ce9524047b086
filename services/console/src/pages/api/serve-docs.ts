import { answerProblem } from '@seal/platform/http/answer-problem';
import type { Express } from 'express';
import { serve, setup } from 'swagger-ui-express';

/** The OpenAPI document and a page to read it; the page loads nothing from outside. */
export function serveDocs(app: Express, document: object): void {
  const text = JSON.stringify(document);
  app.get('/openapi.json', (_request, response) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(text);
  });
  app.get('/docs', (request, response, next) => {
    // The page names its files relative to itself.
    if (request.path.endsWith('/')) next();
    else response.redirect(301, '/docs/');
  });
  app.get(
    '/docs/',
    setup(undefined, {
      customSiteTitle: '刻章服务 API',
      swaggerUrl: '/openapi.json',
      swaggerOptions: { validatorUrl: null, persistAuthorization: false },
    }),
  );
  app.all(['/openapi.json', '/docs', '/docs/'], (_request, response) => {
    response.setHeader('Allow', 'GET');
    answerProblem(response, { code: 'method-not-allowed' });
  });
  app.use('/docs', ...serve);
}
