import { expect, test } from '@jest/globals';
import { readConfig } from '@vertskap/platform';
import { isPushService } from './services.rules.js';

const { PUSH_SERVICES } = readConfig({ DATABASE_URL: 'postgres://localhost/none' });

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:APA91b',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
  'https://db5p.notify.windows.com/w/?token=BQYAAA',
  'https://web.push.apple.com/QGuQyavXutnMHvxyz',
])('%s is the address of a push service', (endpoint) => expect(isPushService(endpoint, PUSH_SERVICES)).toBe(true));

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/fcm/send/abc',
  'https://fcm.googleapis.com.example.no/',
  'https://example.no/fcm.googleapis.com',
  'https://me:secret@fcm.googleapis.com/',
  'https://push.apple.com.example.no/',
  'https://evilpush.apple.com.no/',
  'https://web.push.apple.com:22/',
  'http://web.push.apple.com/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/',
  'file:///etc/passwd',
])('%s is not', (endpoint) => expect(isPushService(endpoint, PUSH_SERVICES)).toBe(false));
