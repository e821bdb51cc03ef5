import type { Role } from '../../model/block.ts';
import type { Mark } from '../../model/mark.ts';
import type { Judge } from './judge.ts';

const ROLE_OF_MARK: Readonly<Record<Mark, Role | undefined>> = {
  title: 'title',
  subtitle: 'subtitle',
  published: 'credit',
  source: 'credit',
  author: 'credit',
  editor: 'credit',
  section: 'credit',
  caption: 'caption',
  remove: 'furniture',
  body: undefined,
};

export const siteSays: Judge = {
  name: 'site-rule',
  example: 'select.source = "span.from" in the rule of a site',
  assumes: 'the user has a rule for the site whose selector or expression takes the line',
  judge: (line, { isSiteCredit }) => {
    const { mark } = line.block;
    return (mark === null ? undefined : ROLE_OF_MARK[mark]) ?? (isSiteCredit(line) ? 'credit' : undefined);
  },
};
