import { createHash } from 'node:crypto';

/** A PDF that is written from its first object on. */
export class NewPdf {
  private readonly pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
  /** Where each object begins, by its number; undefined for one that was reserved and not written. */
  private readonly places: (number | undefined)[] = [undefined];
  private length = this.pieces[0]?.length ?? 0;

  /** A number for an object to come. */
  reserve(): number {
    return this.places.push(undefined) - 1;
  }

  /** @param text of the object; of one with a stream, its dictionary with the length */
  put(number: number, text: string, stream: Uint8Array | null = null): void {
    this.places[number] = this.length;
    const head = Buffer.from(`${String(number)} 0 obj\n${text}${stream === null ? '' : ' stream\n'}`, 'latin1');
    this.push(head);
    if (stream !== null) this.push(stream);
    this.push(Buffer.from(`${stream === null ? '' : '\nendstream'}\nendobj\n`));
  }

  /** @returns the number of the object */
  add(text: string, stream: Uint8Array | null = null): number {
    const number = this.reserve();
    this.put(number, text, stream);
    return number;
  }

  /**
   * The whole document. The same objects give the same bytes.
   * @param id bytes in hexadecimal by which it is named; null where it is named later. Optional: it is named by what is in it.
   */
  write(root: number, info: number, id: string | null = this.contentHash()): Buffer {
    const entries = this.places.map((place) =>
      place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
    );
    const size = String(this.places.length);
    const named = id === null ? '' : `\n/ID [<${id}> <${id}>]`;
    const trailer = `<</Size ${size}\n/Root ${String(root)} 0 R\n/Info ${String(info)} 0 R${named}>>`;
    const tail = `xref\n0 ${size}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${String(this.length)}\n%%EOF\n`;
    return Buffer.concat([...this.pieces, Buffer.from(tail, 'latin1')]);
  }

  private contentHash(): string {
    const hash = createHash('sha256');
    for (const piece of this.pieces) hash.update(piece);
    return hash.digest('hex').slice(0, 32).toUpperCase();
  }

  private push(bytes: Uint8Array): void {
    this.pieces.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.length += bytes.length;
  }
}
