/**
 * Prints a PDF of this site without leaving the screen: in a hidden frame, whose print dialogue
 * opens. Where the browser shows no PDF, the document opens beside.
 */
export function printDocument(address: string): void {
  document.querySelector('iframe.printed')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'printed';
  frame.title = 'PDF';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.src = address;
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      window.open(address, '_blank', 'noopener');
    }
  });
  document.body.append(frame);
}
