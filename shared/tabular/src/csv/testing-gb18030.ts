let twoByte: Map<string, Buffer> | undefined;

/** For tests only: the encoder that Node lacks, out of its decoder. */
export function encodeGb18030(text: string): Buffer {
  twoByte ??= listTwoByte();
  const pieces: Buffer[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    const pair = twoByte.get(letter);
    if (code < 0x80) pieces.push(Buffer.from([code]));
    else if (pair) pieces.push(pair);
    else if (code >= 0x10000) pieces.push(fourByte(code - 0x10000));
    else throw new Error(`no GB18030 for ${letter} here`);
  }
  return Buffer.concat(pieces);
}

/** Beyond the basic plane the four bytes simply count up from 90 30 81 30. */
function fourByte(index: number): Buffer {
  return Buffer.from([
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]);
}

function listTwoByte(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, Buffer>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = Buffer.from([first, second]);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1 && letter !== '\ufffd') found.set(letter, bytes);
    }
  }
  return found;
}
