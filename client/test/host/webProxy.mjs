// Runs an extension's `browser` entry in the workbench's web-worker extension host, as vscode.dev does.
//
// The page's address cannot ask for that: its extensions are remote ones, and those may not start workers. The extension has
// to come over HTTP from the page's own origin (its content security policy allows no other), so this stands before the
// server, serves the extension's folder itself, and names it in the workbench's configuration.
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

const MOUNT = '/__extension';
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * @param {{ authority: string }} server
 * @param {{ extension: string, tests: string }} what the extension's folder and the suite's file (without `.js`) inside it
 * @returns {Promise<{ authority: string, origin: string, close(): void }>} where the page is to be opened
 */
export async function webProxy(server, { extension, tests }) {
  const port = Number(server.authority.split(':')[1]);
  let authority = '';
  const uri = (rest) => ({ scheme: 'http', authority, path: MOUNT + rest });
  const development = () => ({ extensions: [uri('')], extensionTestsPath: uri(`/${path.relative(extension, tests).split(path.sep).join('/')}`) });
  const proxy = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://page');
    if (pathname.startsWith(`${MOUNT}/`)) sendFile(response, extension, decodeURIComponent(pathname.slice(MOUNT.length)));
    else if (pathname === '/') forward(port, request, response, (page) => withDevelopment(page, development()));
    else forward(port, request, response);
  });
  proxy.on('upgrade', (request, socket, head) => tunnel(port, request, socket, head));
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  authority = `127.0.0.1:${proxy.address().port}`;
  return { authority, origin: `http://${authority}`, close: () => proxy.close() };
}

function sendFile(response, root, name) {
  const file = path.join(root, path.posix.normalize(name));
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Passes a request on; with `change`, the answer's text goes through it. */
function forward(port, request, response, change) {
  const headers = { ...request.headers };
  if (change) delete headers['accept-encoding'];
  const upstream = http.request({ host: '127.0.0.1', port, method: request.method, path: request.url, headers }, async (answer) => {
    if (!change) {
      answer.pipe(response.writeHead(answer.statusCode, answer.headers));
      return;
    }
    let text = '';
    for await (const part of answer.setEncoding('utf8')) text += part;
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = answer.headers;
    response.writeHead(answer.statusCode, rest).end(change(text));
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

/** Puts the development options into the configuration that the page carries in an attribute. */
function withDevelopment(page, developmentOptions) {
  return page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_, head, escaped) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...developmentOptions };
    return head + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  });
}

/** Joins a WebSocket's two ends, repeating the request's head as it came. */
function tunnel(port, request, socket, head) {
  const upstream = net.connect(port, '127.0.0.1', () => {
    const { rawHeaders } = request;
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  const end = () => {
    upstream.destroy();
    socket.destroy();
  };
  upstream.on('error', end);
  socket.on('error', end);
}
