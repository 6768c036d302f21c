import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type HttpRequest, parseRequest, toCurl } from '../../src/core/exchange.ts';

function read(text: string): HttpRequest {
  const request = parseRequest(text);
  if (!request.ok) throw new Error(request.issues[0]?.message);
  return request.value;
}

function issueOf(text: string) {
  const request = parseRequest(text);
  return request.ok ? undefined : request.issues[0];
}

/** The arguments into which a shell splits a command. */
function argumentsOf(command: string): string[] {
  const script = command.replace(/^curl/, "printf '%s\\0'");
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

function curl(text: string): string[] {
  return argumentsOf(toCurl(read(text), 'http://localhost:3000'));
}

describe('reading a request', () => {
  it('reads the request line alone', () => {
    expect(read('GET /books?author=Austen')).toEqual({
      method: 'GET',
      path: '/books?author=Austen',
      headers: [],
      body: '',
    });
  });

  it('keeps headers as written and the body with its lines', () => {
    expect(read('PUT /books/1\nX-A: 1\nx-a:  two words \nx-empty:\n\n{\n\n}')).toEqual({
      method: 'PUT',
      path: '/books/1',
      headers: [
        ['X-A', '1'],
        ['x-a', 'two words'],
        ['x-empty', ''],
      ],
      body: '{\n\n}',
    });
  });

  it('leaves out HTTP/1.1', () => {
    expect(read('GET / HTTP/1.1')).toEqual(read('GET /'));
  });

  it.each([
    ['', 1, 1],
    ['/books', 1, 1],
    ['get /books', 1, 1],
    ['GET books', 1, 5],
    ['GET /bücher', 1, 5],
    ['GET /a#b', 1, 5],
    ['GET /a b', 1, 8],
    ['GET / HTTP/2', 1, 7],
    ['POST /\n{"title": "Emma"}', 2, 1],
    ['GET /\na: 1\nContent-Length: 3', 3, 1],
    ['GET /\nhost: example.org', 2, 1],
  ])('rejects %j at line %i, column %i', (text, line, column) => {
    expect(issueOf(text)).toMatchObject({ line, column });
  });

  it('explains how to fix an error', () => {
    expect(issueOf('GET /a b')?.message).toContain('`%20`');
    expect(issueOf('POST /\n{}')?.message).toContain('an empty line before the body');
  });
});

describe('the curl command', () => {
  const origin = 'http://localhost:3000';

  it('needs no method for GET, nor for POST with a body', () => {
    expect(curl('GET /health')).toEqual(['-i', `${origin}/health`]);
    expect(curl('POST /books\ncontent-type: application/json\n\n{}')).toEqual([
      '-i',
      `${origin}/books`,
      '-H',
      'content-type: application/json',
      '-d',
      '{}',
    ]);
  });

  it('names every other method', () => {
    expect(curl('DELETE /books/1')).toEqual(['-i', '-X', 'DELETE', `${origin}/books/1`]);
    expect(curl('POST /books')).toEqual(['-i', '-X', 'POST', `${origin}/books`]);
    expect(curl('GET /books\ncontent-type: text/plain\n\nx')).toContain('GET');
  });

  it('asks for the headers alone with HEAD', () => {
    expect(curl('HEAD /health')).toEqual(['-I', `${origin}/health`]);
  });

  it('removes the content type that curl would add', () => {
    expect(curl('POST /books\n\n{}')).toContain('content-type:');
  });

  it('sends an empty header', () => {
    expect(curl('GET /\nx-empty:')).toContain('x-empty;');
  });

  it.each([`it's`, `"$HOME" \`id\` \\ !`, 'two\nlines', 'a & b; c | d > e'])(
    'quotes %j for a shell',
    (body) => {
      expect(curl(`POST /\nx: ${body.split('\n')[0]}\n\n${body}`).at(-1)).toBe(body);
    },
  );

  it('reads no file for a body that begins with @', () => {
    expect(curl('POST /\n\n@home')).toContain('--data-raw');
  });

  it('turns off globbing for brackets in a URL', () => {
    expect(curl('GET /books?tags[]=a&x=1')).toEqual(['-i', '-g', `${origin}/books?tags[]=a&x=1`]);
  });
});
