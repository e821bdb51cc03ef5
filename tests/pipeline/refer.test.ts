import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { here, ingest } from '../../src/pipeline/ingest.ts';
import { arrivalsOf } from '../../src/pipeline/ingest-inputs.ts';
import { openToRead } from '../../src/pipeline/open-to-read.ts';
import { openToWrite } from '../../src/pipeline/open-to-write.ts';
import { scratch } from '../read/scratch.ts';
import { http, page, pageRecord, record, warcOf } from '../read/warc-file.ts';
import { zipOf } from '../read/zip-file.ts';
import { RUN } from '../store/archive-in.ts';

/** What becomes of a page is of no interest here: all are refused, and their bytes kept. */
async function into(db: string, inputs: readonly string[], captures: 'keep' | 'refer'): Promise<void> {
  await ingest({
    arrivals: arrivalsOf({ inputs }, process.stdin),
    steps: here(({ origin }) => ({
      outcome: { kind: 'refused', origin, code: 'no-body', message: '', url: null, title: null },
      form: 'html',
      charset: null,
    })),
    open: () => openToWrite(db),
    run: RUN,
    captures,
  });
}

/** What `show --raw` gives for every refusal, by place. */
function raw(db: string, folder: string): Readonly<Record<string, string>> {
  const archive = openToRead(db);
  try {
    const all = archive.refusals().rows.map(({ id, locator }) => {
      return [locator.replace(`${folder}/`, ''), text(() => archive.rawBytes(id))] as const;
    });
    return Object.fromEntries(all.toSorted());
  } finally {
    archive.close();
  }
}

function text(bytes: () => Uint8Array | null): string {
  try {
    return Buffer.from(bytes() ?? []).toString();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
}

function facts(db: string) {
  const archive = openToRead(db);
  const found = { damage: archive.check().map(({ message }) => message), stored: archive.info().blob_bytes_stored };
  archive.close();
  return found;
}

const chunked = Buffer.concat([
  Buffer.from(`${gzipSync(page(3)).length.toString(16)}\r\n`),
  gzipSync(page(3)),
  Buffer.from('\r\n0\r\n\r\n'),
]);
const coded = record(http(chunked, ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']));

function collection() {
  const gz = warcOf([record('x', { type: 'warcinfo' }), pageRecord(1), coded], true);
  const plain = warcOf([pageRecord(2)], false);
  const folder = scratch({
    'in/a.warc.gz': gz.bytes,
    'in/b.warc': plain.bytes,
    'in/c.zip': zipOf([
      { name: '4.htm', content: page(4) },
      { name: '5.htm', content: page(5), isStored: true },
    ]),
    'in/d.htm': page(6),
  });
  const expected = {
    [`in/a.warc.gz@${gz.offsets[1]}`]: page(1),
    [`in/a.warc.gz@${gz.offsets[2]}`]: page(3),
    'in/b.warc@0': page(2),
    'in/c.zip!4.htm': page(4),
    'in/c.zip!5.htm': page(5),
    'in/d.htm': page(6),
  };
  return { folder, inputs: [join(folder, 'in')], db: join(folder, 'news.db'), expected };
}

describe('captures that refer', () => {
  it('leave the bytes of WARC and ZIP files there, and give the very bytes back', async () => {
    const { folder, inputs, db, expected } = collection();
    await into(db, inputs, 'refer');
    expect(raw(db, folder)).toEqual(expected);
    const kept = facts(db);
    expect(kept.damage).toEqual([]);
    // Only the file that is no container.
    expect(kept.stored).toBeLessThanOrEqual(Buffer.byteLength(page(6)));
  });

  it('are found again where archive and files have moved together, or the archive alone', async () => {
    const { folder, inputs, db, expected } = collection();
    await into(db, inputs, 'refer');
    mkdirSync(join(folder, 'else/where'), { recursive: true });
    renameSync(db, join(folder, 'else/where/news.db'));
    expect(raw(join(folder, 'else/where/news.db'), folder)).toEqual(expected);
    renameSync(join(folder, 'else/where/news.db'), db);
    renameSync(folder, `${folder}-moved`);
    const there = raw(join(`${folder}-moved`, 'news.db'), folder);
    expect(there).toEqual(expected);
    renameSync(`${folder}-moved`, folder);
  });

  it('say so where the file is gone or changed; the check names each as damage, a new ingest mends it', async () => {
    const { folder, inputs, db, expected } = collection();
    await into(db, inputs, 'refer');
    const warc = readFileSync(join(folder, 'in/b.warc'));
    writeFileSync(
      join(folder, 'in/b.warc'),
      warc.toString('latin1').replace('Content-Length', 'Content-Lengtt'),
      'latin1',
    );
    renameSync(join(folder, 'in/c.zip'), join(folder, 'in/moved.zip'));
    const found = raw(db, folder);
    expect(found['in/b.warc@0']).toMatch(
      /^ArchiveProblem: in\/b\.warc, 0: .*(?:any more|read again).*put the file back, or ingest it again/,
    );
    expect(found['in/c.zip!4.htm']).toMatch(/^ArchiveProblem: in\/c\.zip, 0: .* is not there; put the file back/);
    expect(facts(db).damage).toHaveLength(3);
    writeFileSync(join(folder, 'in/b.warc'), warc);
    await into(db, [join(folder, 'in/moved.zip')], 'refer');
    expect(facts(db).damage).toEqual([]);
    expect(raw(db, folder)).toMatchObject(expected);
  });

  it('become kept ones where the bytes come to stay; those once kept stay', async () => {
    const { folder, inputs, db, expected } = collection();
    await into(db, inputs, 'refer');
    await into(db, inputs, 'keep');
    renameSync(join(folder, 'in'), join(folder, 'gone'));
    expect(raw(db, folder)).toEqual(expected);
    renameSync(join(folder, 'gone'), join(folder, 'in'));
    await into(db, inputs, 'refer');
    renameSync(join(folder, 'in'), join(folder, 'gone'));
    expect(raw(db, folder)).toEqual(expected);
  });

  it('take in what can not be read again by itself: records over many gzip members, or many in one', async () => {
    const all = Buffer.concat([1, 2, 3].map((number) => pageRecord(number)));
    const blocks = Array.from({ length: Math.ceil(all.length / 200) }, (_, at) =>
      gzipSync(all.subarray(at * 200, at * 200 + 200)),
    );
    const folder = scratch({ 'many.warc.gz': Buffer.concat(blocks), 'one.warc.gz': gzipSync(all) });
    const db = join(folder, 'news.db');
    await into(db, [join(folder, 'many.warc.gz'), join(folder, 'one.warc.gz')], 'refer');
    expect(Object.values(raw(db, folder)).toSorted()).toEqual([1, 1, 2, 2, 3, 3].map((number) => page(number)));
    expect(facts(db).damage).toEqual([]);
  });

  it('keep address, status and headers beside the bytes', async () => {
    const { inputs, db } = collection();
    await into(db, inputs, 'refer');
    const archive = openToRead(db);
    const [refusal] = archive.refusals().rows.filter(({ locator }) => locator.endsWith('b.warc@0'));
    const [kept] = archive.keptPages(refusal?.id ?? '');
    archive.close();
    expect(kept).toMatchObject({
      claimedCharset: 'utf-8',
      capture: {
        url: 'http://news.example/2.htm',
        http_status: 200,
        http_headers: [
          ['Content-Type', 'text/html; charset=utf-8'],
          ['Content-Length', expect.any(String)],
        ],
        is_cut: false,
      },
    });
  });
});
