import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../src/model/arrival.ts';
import { PAGE, read, scratch, summary } from './scratch.ts';

function quoted(bytes: Buffer): string {
  const coded = [...bytes].map((byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  );
  return coded.join('').replace(/.{1,60}(?:=..)?/gs, '$&=\r\n');
}

const part = (headers: readonly string[], body: string) => `${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const joined = (head: readonly string[], boundary: string, parts: readonly string[]) =>
  `${head.join('\r\n')}\r\n\r\n${parts.map((one) => `--${boundary}\r\n${one}`).join('')}--${boundary}--\r\n`;

const CHROME = joined(
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://news.example/2018/a.htm?x=1',
    'Subject: =?utf-8?Q?=E6=96=B0=E9=97=BB?=',
    'Date: Tue, 18 Dec 2018 10:19:30 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"',
  ],
  '----MultipartBoundary--abc----',
  [
    part(
      [
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://ads.example/frame',
      ],
      '<p>ad</p>',
    ),
    part(
      [
        'Content-Type: text/html',
        'Content-ID: <f@mhtml.blink>',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://news.example/2018/a.htm?x=1',
      ],
      quoted(Buffer.from(PAGE)),
    ),
    part(
      ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: https://news.example/p.png'],
      'iVBORw0KGgo=',
    ),
    part(['Content-Type: text/css', 'Content-Location: cid:css-1@mhtml.blink'], 'body { color: red }'),
  ],
);

const IN_GBK = Buffer.from('3c68746d6c3e3c703eb1becad03c2f703e3c2f68746d6c3e', 'hex');
const EXPLORER = joined(
  [
    'From: =?gb2312?B?08kgV2luZG93cyBJbnRlcm5ldCBFeHBsb3JlciA4ILGjtOY=?=',
    'Subject: =?gb2312?B?0MLOxQ==?=',
    'Date: Sun, 1 Mar 2009 09:05:07 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_000_0000_01C99A3C.4D2E1F60"',
    'X-MimeOLE: Produced By Microsoft MimeOLE V6.00.2900.5579',
  ],
  '----=_NextPart_000_0000_01C99A3C.4D2E1F60',
  [
    part(
      [
        'Content-Type: text/html;\r\n\tcharset="gb2312"',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: http://news.example/2009/b.html',
      ],
      quoted(IN_GBK),
    ),
    part(
      [
        'Content-Type: application/octet-stream',
        'Content-Transfer-Encoding: base64',
        'Content-Location: http://news.example/x.js',
      ],
      Buffer.from('var a = 1;').toString('base64'),
    ),
  ],
);

async function of(content: string | Buffer, name = 'a.mht'): Promise<readonly Arrival[]> {
  const folder = scratch({ [name]: content });
  return (await read({ inputs: [`${folder}/${name}`] })).map((one) =>
    JSON.parse(JSON.stringify(one).replaceAll(`${folder}/`, '')),
  );
}

describe('MHTML', () => {
  it('as Chrome saves it: the page of the address, not a frame before it', async () => {
    const arrivals = await of(CHROME);
    expect(summary(arrivals, '-')).toEqual([
      'page a.mht',
      'skipped a.mht!https://ads.example/frame part-of-saved-page',
      'skipped a.mht!https://news.example/p.png image',
      'skipped a.mht!cid:css-1@mhtml.blink style',
    ]);
    expect(arrivals[0]).toMatchObject({
      page: {
        origin: {
          kind: 'mhtml',
          url: 'https://news.example/2018/a.htm?x=1',
          retrievedAt: '2018-12-18T02:19:30Z',
          retrievedFrom: 'mark',
          // The very bytes of the page, not of the file.
          sha256: '2961c977a3969b6967859299f23f97fb284711559d743850d680b141084d22ea',
        },
      },
    });
  });

  it('as Internet Explorer saves it: its charset is a claim', async () => {
    const [arrival, script] = await of(EXPLORER, 'x.bin');
    expect(arrival).toMatchObject({
      page: {
        claimedCharset: 'gb2312',
        origin: { url: 'http://news.example/2009/b.html', retrievedAt: '2009-03-01T01:05:07Z', bytes: IN_GBK.length },
      },
    });
    expect(script).toMatchObject({ kind: 'skipped', reason: 'script' });
  });

  it('from a pipe, in one part, with a wrapped boundary, or named by its start', async () => {
    const [piped] = await read({ inputs: ['-'] }, CHROME);
    expect(piped).toMatchObject({ kind: 'page', page: { origin: { kind: 'mhtml', locator: '-' } } });
    const single = part(
      ['From: <Saved by X>', 'Content-Type: text/html', 'Content-Transfer-Encoding: base64'],
      Buffer.from(PAGE).toString('base64'),
    );
    expect(await of(single)).toMatchObject([{ kind: 'page', page: { origin: { bytes: Buffer.byteLength(PAGE) } } }]);
    const started = joined(['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=b; start="<2>"'], 'b', [
      part(['Content-Type: text/html', 'Content-ID: <1>'], '<p>1</p>'),
      part(['Content-Type: text/html', 'Content-ID: <2>'], '<p>two</p>'),
    ]);
    expect(await of(started)).toMatchObject([
      { page: { origin: { bytes: '<p>two</p>'.length } } },
      { kind: 'skipped' },
    ]);
  });

  it('that is cut in the page says so; without a page it is refused', async () => {
    const cut = CHROME.slice(0, CHROME.indexOf('=E6=98=A8') + 3);
    expect((await of(cut))[0]).toMatchObject({ kind: 'page', page: { origin: { isCut: true } } });
    const none = joined(['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=b'], 'b', [
      part(['Content-Type: image/png'], 'x'),
    ]);
    expect(summary(await of(none), '-')).toEqual(['refused a.mht unreadable']);
    expect(await of(CHROME)).not.toMatchObject([{ page: { origin: { isCut: true } } }]);
  });
});
