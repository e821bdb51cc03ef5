import { closeAfterFile } from './left-open.ts';

closeAfterFile();
