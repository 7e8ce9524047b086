/**
 * Parts of antd (the scroll lock behind a dialogue) add a style without the nonce that
 * ConfigProvider is given. The page's policy refuses it then, so each style made by our own scripts
 * is given it here; what somebody smuggles in as HTML still has none.
 */
export function giveStylesNonce(nonce: string): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
