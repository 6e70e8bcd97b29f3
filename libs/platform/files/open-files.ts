import type { Config } from '../config.js';
import { inBucket } from './bucket.js';
import type { Files } from './files.js';
import { inFolder } from './folder.js';

/** In the bucket of `S3_URL`, or else in the folder `ATTACHMENTS_DIR`, which is made if it is missing. Throws where it cannot be. */
export const openFiles = (config: Config): Promise<Files> =>
  config.S3_URL ? inBucket({ ...config, S3_URL: config.S3_URL }) : inFolder(config.ATTACHMENTS_DIR);
