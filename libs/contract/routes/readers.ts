import { NameReaders } from '../need-commands.js';
import { ReaderOptions } from '../need.js';
import { deed, get, ofNeed } from './route.js';

export const readersRoutes = {
  readerOptions: get('/needs/:id/readers', ReaderOptions, 'Whom I can name to read a restricted need', ofNeed),
  nameReaders: deed('readers', NameReaders, 'Say who of my side reads a restricted need from now on'),
} as const;
