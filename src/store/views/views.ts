import { agencyViews } from './agency-views.ts';
import { captureViews } from './capture-views.ts';
import { clippingViews } from './clipping-views.ts';
import { fetchViews } from './fetch-views.ts';
import { findingViews } from './finding-views.ts';
import { researchViews } from './research-views.ts';
import { storyViews } from './story-views.ts';

/** All that is read under public names. Views hold nothing, so they are made anew whenever the tables change. */
export const VIEWS = [
  clippingViews,
  captureViews,
  findingViews,
  researchViews,
  agencyViews,
  fetchViews,
  storyViews,
].join('\n');
