import { isData, SERVER_FILE } from './bundles.mjs';

/** Bytes in a kilobyte, as vsce counts when it names a package's size. */
const KILOBYTE = 1024;
const SERVER_TARGET = 250 * KILOBYTE;
export const VSIX_LIMIT = 400 * KILOBYTE;

export const kilobytes = (bytes) => `${(bytes / KILOBYTE).toFixed(1)} KB`;

/** Bytes of one bundle by its metafile: all of it, and the part that is data. */
export function measure(metafile) {
  const [[file, output]] = Object.entries(metafile.outputs);
  const data = Object.entries(output.inputs).reduce((sum, [input, { bytesInOutput }]) => sum + (isData(input) ? bytesInOutput : 0), 0);
  return { file, bytes: output.bytes, data };
}

/** One line per bundle, as wide as the longest name. */
export const sizeLine = ({ file, bytes, data }) =>
  `${file.padEnd(26)}${kilobytes(bytes).padStart(10)}${data > 0 ? `, ${kilobytes(bytes - data)} without data` : ''}`;

/** Which bundles miss their target, in sentences for the builder. Only the size of the package, which users load, stops a build. */
export const overTarget = (sizes) =>
  sizes
    .filter(({ file, bytes, data }) => file === SERVER_FILE && bytes - data >= SERVER_TARGET)
    .map(({ file, bytes, data }) => `${file} has ${kilobytes(bytes - data)} before its data; the target is under ${kilobytes(SERVER_TARGET)}`);
