/** What PostgreSQL says when it gives up, as one sentence for the person who started us. */
import { EXIT, Fault } from '../lib/fault.mjs';
import { broken } from './data-folder.mjs';

/**
 * @param {string} output of initdb or postgres
 * @param {string} dataDir
 * @returns {Fault}
 */
export function faultFrom(output, dataDir) {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new Fault(EXIT.diskFull, `The disk is full where ${dataDir} lies. Free some space and start again.`);
  }
  const reason = lastReason(output);
  const advice = 'Restore the folder from a backup, or set VERTSKAP_DATA to another folder.';
  return new Fault(EXIT.postgres, `PostgreSQL could not run on ${dataDir}: ${reason}. ${advice}`);
}

/**
 * @param {string} output
 * @returns {boolean} whether a second try may succeed: the port was snatched, or a killed predecessor is still going down
 */
export function mayPass(output) {
  return /could not bind|Address already in use|still in use|lock file "[^"]*" already exists/.test(output);
}

/**
 * @param {unknown} error of the first connection
 * @param {string} dataDir
 * @param {number} pid
 * @returns {unknown} a Fault where we know what is wrong
 */
export function faultFromConnection(error, dataDir, pid) {
  const { code, message } = /** @type {{ code?: string, message?: string }} */ (error);
  if (code === '28P01')
    return broken(`The data folder ${dataDir} does not accept the password in ${dataDir}.password.`);
  if (code === '53100') return faultFrom('No space left on device', dataDir);
  if (!/timeout|ECONNREFUSED|terminated/.test(`${code} ${message}`)) return error;
  const advice = `End that process and start again.`;
  return new Fault(EXIT.postgres, `PostgreSQL (process ${pid}) runs on ${dataDir}, but does not answer. ${advice}`);
}

/** @param {string} output */
function lastReason(output) {
  const reasons = [...output.matchAll(/(?:FATAL|PANIC|error): +(.+)/g)].map((match) => match[1]);
  return (reasons.at(-1) ?? output.trim().split('\n').at(-1) ?? '').replace(/\.$/, '') || 'it gave no reason';
}
