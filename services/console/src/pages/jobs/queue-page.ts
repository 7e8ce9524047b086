import { ExpressAdapter } from '@bull-board/express';
import ejs from 'ejs';

/**
 * Bull Board as this house can have it: its page asks for a font of another site and brings styles
 * along, which the security policy refuses; and what went wrong is told without a stack.
 */
export class QueuePage extends ExpressAdapter {
  override setViewsPath(folder: string): this {
    super.setViewsPath(folder);
    this.app.engine('ejs', (file, given, done) => {
      ejs.renderFile(file, given, (error, page) => done(error, page && withoutForeign(page)));
    });
    return this;
  }

  override setErrorHandler(): this {
    const body = { error: 'Redis did not answer in time' };
    return super.setErrorHandler(() => ({ status: 500, body }));
  }
}

/** The scripts draw into #root, so what waits in it until then is not missed. */
function withoutForeign(page: string): string {
  return page
    .replaceAll(/<link[^>]+href="https?:[^>]*>/g, '')
    .replace(/<div id="root">.*<\/style>\s*<\/div>/s, '<div id="root"></div>');
}
