import type { CreditRole } from '../../model/article.ts';

/** What a label says of the words behind it. */
export type LabelKind = CreditRole | 'published' | 'updated' | 'views' | 'tool';

/** Labels as printed, folded, without inner spaces, by what they say. Longer ones win over the ones inside them. */
const BY_KIND: Readonly<Record<LabelKind, string>> = {
  source:
    '来源 稿源 信息来源 文章来源 新闻来源 稿件来源 内容来源 本文来源 消息来源 图文来源 文字来源 来源于 来源自 转载自 本文转自 本文转载自 文章转自 转自 转载 摘自 选自 来自 出处 文章出处 新闻出处 发布机构 发布单位 发布者 发稿单位 供稿单位 原载 原文来源 稿件出处 源自 出自 消息来自 发布部门 信息发布 信息提供 信息提供日期 公众号 Source 撰写单位 首发',
  reporter:
    '记者 本报记者 本网记者 本刊记者 本台记者 实习记者 见习记者 首席记者 特派记者 特约记者 全媒体记者 融媒体记者 融媒记者 文字记者 高级记者 主任记者 驻站记者 采访 采写 采访记者 报道记者 本报特派记者 报道 报导 特派员 采访撰文 采写记者',
  correspondent: '通讯员 特约通讯员 通联员 通信员 通讯',
  intern: '实习生 见习生 实习',
  author:
    '原创 图文 文图 文、图 图、文 文/图 图/文 作者 本文作者 文章作者 原作者 撰文 撰稿 撰稿人 特约撰稿 特约撰稿人 执笔 主笔 文字 文 文本 口述 署名 Author 笔者 作者单位 专栏作者 特约作者 评论员 本报评论员 特约评论员 撰写 文案',
  editor:
    '责任编辑 责编 编辑 主编 值班编辑 执行编辑 执行主编 网络编辑 网站编辑 新媒体编辑 本文编辑 实习编辑 本期编辑 见习编辑 文字编辑 本报编辑 轮值编辑 高级编辑 责任编缉 编审 编校 副主编 总编辑 编辑员 稿件编辑 Editor 录入 录入员 信息录入 文章录入 录入者 美编辑 融媒编辑 统筹编辑 责任编委 编委 后期编辑 微信编辑 全媒编辑 全媒体编辑',
  proofreader: '校对 责任校对 校核 责校 一校 二校 三校 校审 校读',
  reviewer:
    '审核 审校 复审 终审 初审 审稿 审定 审签 监制 总监制 签发 一审 二审 三审 责任审核 值班主任 值班编委 值班总编 值班领导 审核人 核稿 审读 信息审核 编审人 统筹 策划 出品 出品人 总策划 监审 值班主编 三审三校',
  photographer:
    '摄影 摄 图片 图 供图 摄影报道 摄影记者 配图 图片来源 图源 图片提供 拍摄 视频 摄像 视频拍摄 视频剪辑 剪辑 图片摄影 影像 图片记者 本版摄影',
  illustrator:
    '制图 漫画 插画 插图 绘图 绘 绘画 美编 设计 海报 海报设计 美术编辑 版式 制作 视觉 视觉设计 图表 作图 H5 动画 可视化',
  translator: '编译 翻译 译者 译 翻译者 译校 译文',
  compiler: '整理 综合 编选 汇编 整合 综合整理 采编 综合报道 本文整理 编制 排版',
  provider: '供稿 提供 来稿 投稿人 投稿者 供稿人 图文提供 稿件提供 通讯员供稿 素材',
  other: '图片编辑 视频编辑 配音 主播 播音 朗诵 主持 主持人 主讲人 嘉宾 讲述人 联系人 受访者',
  published:
    '出版 时间 发布时间 发表时间 发布日期 发表日期 发表于 发布于 日期 发稿时间 上传时间 录入时间 刊发时间 添加时间 刊登日期 出版日期 公布日期 公开日期 发文日期 创建时间 信息时间 文章时间 发布 发表 加入时间 提交时间 上传日期 印发日期 发稿日期 新闻日期 公开时间 上网时间 提交日期 Date 首发时间 刊发于 更新发布时间 更新时间 更新日期 更新于 最后更新时间 发帖时间',
  updated: '更新 最后更新 修改时间 最后修改 最近更新 最新更新',
  views:
    '浏览次数 浏览量 浏览数 浏览 阅读 阅读次数 阅读量 阅读数 阅读人数 点击 点击数 点击量 点击率 点击次数 访问量 访问次数 访问 人气 热度 查看 查看数 查看次数 已浏览 被浏览 本文浏览次数 累计浏览次数 浏览次 围观 关注度 文章点击数 点击人数 Views',
  tool: '字号 字体 字体大小 字体设置 文字大小 字体显示 分享 分享到 分享至 评论 评论数 视力保护色 背景色 保护视力色 收藏 打印 我要评论 双击自动滚屏 选择字号 选择字体 调整字体 点赞 转发 推荐 关键词 关键字 标签 【字体 文章关键词 所属栏目 栏目 分类 频道 类别 文章分类 所属类别 阅读提示 语音播报 背景颜色 主题分类 主题词 状态 页数 作者机构',
};

/** Labels and what they say; longest first, so that a pattern built of them takes the longest. */
export const LABELS: ReadonlyMap<string, LabelKind> = new Map(
  typedEntries(BY_KIND)
    .flatMap(([kind, labels]) => labels.split(' ').map((label): [string, LabelKind] => [label, kind]))
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
);

function typedEntries(table: Readonly<Record<LabelKind, string>>): readonly [LabelKind, string][] {
  const kinds: LabelKind[] = [];
  let kind: LabelKind;
  for (kind in table) kinds.push(kind);
  return kinds.map((known) => [known, table[known]]);
}

/** Words of a page's tool line; they carry nothing. */
export const TOOL_WORDS =
  '打印本页 关闭窗口 打印文章 打印正文 关闭页面 关闭此页 打印此页 放大字体 缩小字体 增大字体 减小字体 手机阅读 手机看新闻 手机扫码阅读 扫一扫 扫码阅读 分享到微信 分享到微博 分享本文 复制链接 我要纠错 纠错 我要投稿 投稿 投搞 我要分享 我要评论 发表评论 参与互动 新浪财经APP 添加喜爱 转发此文至微博 微博推荐 一键分享 全文阅读 查看原文 阅读全文 无障碍 加入收藏 添加收藏 繁体 简体 保存网页 保存 打印 收藏 分享 评论 关闭 放大 缩小 正常 微博 微信 朋友圈 QQ空间 QQ 空间 人人网 豆瓣 推荐 点赞 转发 关注 字号 字体 大 中 小 特大 默认 朗读 听新闻 字级 字级设定 创作者 优质创作者 调整字体 选择字号 选择字体 字体大小 字体设置 文字大小 双击自动滚屏 背景色 视力保护色 保护视力色 语音播报 我有话说 返回 返回首页 举报 热门 TT T A+ A- A Facebook Twitter Google+ WhatsApp LINE Email 邮件 订阅 RSS 已关注 +关注 进入词条 优质原创作者 原创 关注作者 来自 网页版 评 赞 转 视听播报 语音播放 播放 暂停 大字号 小字号 标准 超大 下载 下载APP 客户端 APP打开 简 繁 切换 夜间 去评论 官方账号 官方帐号 官方认证 只看该作者 只看楼主 倒序浏览 查看全部 跟帖 跟贴 0 次'
    .split(' ')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
