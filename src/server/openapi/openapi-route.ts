import type { Hono } from 'hono';
import type { AppEnv, Deps } from '../app-context.ts';
import { openApiDocument } from './openapi-document.ts';

export function addOpenApiRoute(app: Hono<AppEnv>, deps: Deps): void {
  let document: object | null = null;
  app.get('/api/v1/openapi.json', (context) => {
    document ??= openApiDocument(deps.settings.publicUrl);
    return context.json(document);
  });
}
