import type { Phrases } from '../phrases.ts';

/** What the archive says: its file, its lock, its copies, what it was asked for. */
export const ARCHIVE_ZH: Phrases = {
  'there is no folder {folder}; make it or give another --db': '没有文件夹 {folder}；请先建立，或用 --db 另指一处',
  '"{path}": begins or ends with a space; give another --db': '“{path}”：首尾有空格；请用 --db 另指一处',
  'is a folder; an archive is a file': '是文件夹，而档案库是一个文件',
  'there is no archive; "jianbao ingest" makes one, --db names another':
    '没有档案库；可用 `jianbao ingest` 建立，或用 --db 另指一处',
  'is empty, not an archive; "jianbao ingest" makes one': '是空文件，不是档案库；可用 `jianbao ingest` 建立',
  'is empty, not an archive': '是空文件，不是档案库',
  'was made by an older jianbao (schema {n}); "jianbao db migrate" brings it to {m}':
    '出自旧版 jianbao（结构第 {n} 版）；可用 `jianbao db migrate` 升到第 {m} 版',
  'to bring it from schema {n} to {m} may take {k} minutes; run "jianbao db migrate" once':
    '结构从第 {n} 版升到第 {m} 版约需 {k} 分钟；请先运行一次 `jianbao db migrate`',
  'is a SQLite file, but not a jianbao archive; nothing was written. Give another path with --db':
    '是 SQLite 文件，但不是 jianbao 的档案库，没有写入任何内容。请用 --db 另指一处',
  'was made by a newer jianbao (schema {n}, this one knows {m}); update jianbao':
    '出自更新的 jianbao（结构第 {n} 版，本版只识第 {m} 版）；请更新 jianbao',
  'can not be written; change its permissions or copy it elsewhere': '无法写入；请更改其权限，或复制到别处',
  "was not closed by its last writer and can't be written; copy it with {log} elsewhere":
    '上次写入后没有正常关闭，而现在又无法写入；请连同 {log} 一起复制到别处',
  'can not be written: no lock can be made in its folder; change the permissions or copy it elsewhere':
    '无法写入：所在文件夹里建不了锁文件；请更改权限，或复制到别处',
  '{path} beside it is not a lock of jianbao; move it away': '旁边的 {path} 不是 jianbao 的锁文件；请把它移走',

  'is not a jianbao archive (not a SQLite file); nothing was written. Give another path with --db':
    '不是 jianbao 的档案库（不是 SQLite 文件），没有写入任何内容。请用 --db 另指一处',
  'the disk is full; the last batch was not stored. Make room and run the same command again':
    '磁盘已满，最后一批没有存入。请腾出空间，再运行同一命令',
  'can not be written (read-only file, folder or disk); change its permissions or copy it elsewhere':
    '无法写入（文件、文件夹或磁盘只读）；请更改其权限，或复制到别处',
  'can not be opened: permission denied': '无法打开：没有权限',
  'can not be opened; look at the permissions of the file and its folder': '无法打开；请查看文件及其所在文件夹的权限',
  'is damaged; "jianbao db check" says where, "jianbao db restore" goes back to a backup':
    '已损坏；可用 `jianbao db check` 查看坏在何处，用 `jianbao db restore` 换回备份',
  'could not be read or written (disk error, or the file is cut off); look at the disk, then "jianbao db check"':
    '读写失败（磁盘出错，或文件被截断）；请先检查磁盘，再运行 `jianbao db check`',
  'another process is writing to it; wait for it to end and try again': '另有程序正在写入；请待其结束后再试',

  'is a folder; name a file': '是文件夹；请写明一个文件',
  'is the archive itself; name another file': '就是档案库本身；请写明另一个文件',
  'is the archive itself; name a copy of it': '就是档案库本身；请写明它的一个副本',
  'there is no room for the copy; nothing was kept of it': '放不下副本，没有留下任何部分',
  "can not be written; look at its folder's permissions or name another file":
    '无法写入；请查看所在文件夹的权限，或写明另一个文件',
  'the copy is damaged ({found}); nothing was kept of it': '副本已损坏（{found}），没有留下',
  'there is no folder {folder}': '没有文件夹 {folder}',
  'is there already; --force replaces it': '已经存在；可用 --force 替换',
  'is there already': '已经存在',
  'another process has it open, be it to read; try again when that has ended':
    '另有程序打开着它（即使只读）；请待其结束后再试',

  'there is no article {id} in the archive': '档案库中没有文章 {id}',
  'there is no refused page {id} in the archive': '档案库中没有被拒收的网页 {id}',
  'there is no correction {n} in the archive': '档案库中没有更正 {n}',
  'there is no run {n} in the archive': '档案库中没有第 {n} 次运行',
  'the bytes of {id} are not in the archive': '档案库中没有 {id} 的原始字节',
  'correction {n} was taken back before': '更正 {n} 早已撤回',
  'nobody is named who decides this: "who" is empty': '没有写明由谁认定：who 是空的',
  'what is removed needs a reason: "note" is empty': '移除要写明理由：note 是空的',
  'nothing of this is removed': '其中没有已移除的',
  'there is no "{text}" in {field} to be judged': '{field} 中没有可供评判的“{text}”',
  'there is nothing to search for: give at least one character': '没有要查找的内容：请至少写一个字',
  'the search has {n} words; at most {m} will do': '要查找的词有 {n} 个，最多 {m} 个',
  'a filter needs at least one character': '筛选条件至少要有一个字',
  '"{text}" is not a day: write 2018-12-18, 2018-12 or 2018': '“{text}”不是日期：请写作 2018-12-18、2018-12 或 2018',
  'a refused page has no {column}: "code" goes with "site" only': '被拒收的网页没有 {column}：code 只能与 site 合用',
  'refused pages are counted whole or by site; leave the other filters out':
    '被拒收的网页只能全部计数或按站点计数；请去掉其他筛选条件',
  '"{relation}" is not kept as it was; leave --as-of out': '“{relation}”没有保留从前的样子；请去掉 --as-of',
  '"{relation}" is exported whole; leave the filters out': '“{relation}”只能整表导出；请去掉筛选条件',
  'the bytes of page {sha} are damaged; no bag is written. Run "jianbao db check"':
    '网页 {sha} 的字节已损坏，没有写出 bag。请运行 `jianbao db check`',

  'holds the bytes {sha}, and is not there; {@remedy}': '字节 {sha} 在其中，而文件不在；{@remedy}',
  'does not hold the bytes {sha} any more; {@remedy}': '其中不再有字节 {sha}；{@remedy}',
  "can't be read again: {@why}; {@remedy}": '无法再次读取：{@why}；{@remedy}',
  'put the file back, or ingest it again from where it is now': '请把文件放回原处，或从现在的位置重新读入',

  'row {n}': '第 {n} 行',
  '{table} row {n}': '{table} 第 {n} 行',
  'points to a row of {table} that is not there': '所指的 {table} 的那一行不存在',
  'was made by another version of jianbao; the next ingest makes it anew':
    '出自另一版本的 jianbao；下次 ingest 时会重建',
  'can not be found by search': '检索不到',
  'is found by search but is no clipping': '检索得到，但不是剪报',
  'search holds other words than its texts': '检索索引中的文字与原文不符',
  'its place in {field} does not hold its words': '{field} 中的相应位置不是这些文字',
  '{n} of its revisions are current; one must be': '现行的修订版有 {n} 个；应当恰有一个',
  'no page of which it was made is here': '由哪些网页得来，库中一个也没有',
  'the bytes kept are not those that were captured': '留存的字节与采集时不同',
};
