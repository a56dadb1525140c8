// Prints what is read, as by a camera, from the QR code on page 1 of a PDF: as JSON, once for each way of looking. A program of
// its own, since pdf.js does not run inside Jest's sandbox.
import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// Its types say what its bundle does not do.
const jsQR = /** @type {typeof jsqr.default} */ (/** @type {unknown} */ (jsqr));
const [, , path = '', ...ways] = process.argv;
const data = new Uint8Array(await readFile(path));
const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
const page = await pdf.getPage(1);
/** @typedef {import('@napi-rs/canvas').Canvas} Canvas */

/** @type {Map<number, Canvas>} */
const pictures = new Map();
/** A camera looks again and again, from where it comes to be. */
const magnified = [2, 3, 2.5, 1.5, 1];

/**
 * The page in grey.
 * @param {number} dpi
 */
async function picture(dpi) {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: /** @type {any} */ (canvas), canvasContext: /** @type {any} */ (context), viewport })
    .promise;
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  // A view of a few bytes for each of two million points would take most of the time.
  const { data: points } = image;
  const light = (/** @type {number} */ at, /** @type {number} */ share) => (points[at] ?? 0) * share;
  for (let at = 0; at < points.length; at += 4) {
    const grey = Math.round(light(at, 0.299) + light(at + 1, 0.587) + light(at + 2, 0.114));
    points[at] = points[at + 1] = points[at + 2] = grey;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/**
 * The page as it lies askew in its picture.
 * @param {Canvas} page
 * @param {number} degrees
 */
function askew(page, degrees) {
  if (degrees === 0) return page;
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(page, -canvas.width / 2, -canvas.height / 2);
  return canvas;
}

/**
 * One corner of a picture, larger or as it is.
 * @param {Canvas} picture
 * @param {number} times
 */
function corner(picture, times) {
  const { width, height } = picture;
  const glass = createCanvas((width / 3) * times, (height / 3) * times);
  const view = glass.getContext('2d');
  view.drawImage(picture, (2 * width) / 3, (2 * height) / 3, width / 3, height / 3, 0, 0, glass.width, glass.height);
  return view.getImageData(0, 0, glass.width, glass.height);
}

/** @param {Canvas} picture */
function readIn(picture) {
  for (const times of magnified) {
    const { data, width, height } = corner(picture, times);
    const found = jsQR(data, width, height);
    if (found !== null) return found.data;
  }
  return null;
}

const read = [];
for (const way of ways) {
  const [dpi = 150, degrees = 0] = way.split('@').map(Number);
  const whole = pictures.get(dpi) ?? (await picture(dpi));
  pictures.set(dpi, whole);
  read.push(readIn(askew(whole, degrees)));
}
process.stdout.write(JSON.stringify(read));
