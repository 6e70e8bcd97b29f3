import { createServer, type Socket } from 'node:net';

type Mail = { uid: number; raw: Buffer };
export type ImapServer = {
  url: string;
  /** Lays a mail in the inbox, as an SMTP server would. */
  deliver: (raw: string | Buffer) => void;
  /** How many mails lie in a folder. */
  in: (folder: string) => number;
  /** How often somebody signed in; how often a mail was fetched whole. */
  logins: () => number;
  fetched: () => number;
  /** How commands by this name are answered from now on: as they should, refused, or by hanging up before or after they are done. */
  on: (command: string, does: Fault | undefined) => void;
  close: () => Promise<void>;
};
type Fault = 'refuse' | 'cut' | 'do-and-cut';

let lastValidity = 0;
const PASSWORD = 'hemmelig i postkassa';

/** A mailbox on loopback that speaks the part of IMAP4rev1 (RFC 3501) that a reader needs, with IDLE (2177), UIDPLUS (4315) and MOVE (6851). */
export async function serveMailbox(): Promise<ImapServer> {
  const folders = new Map<string, Mail[]>([['INBOX', []]]);
  const faults = new Map<string, Fault>();
  const sessions = new Set<Session>();
  const counted = { logins: 0, fetched: 0 };
  const validity = ++lastValidity;
  let lastUid = 0;

  type Session = { socket: Socket; box: string | undefined; seen: number[]; idling: string | undefined };
  const mailsOf = (box: string | undefined): Mail[] => folders.get(box ?? '') ?? [];

  /** What happened in the open folder since it was told last: what is gone, one by one, and how many there are. */
  function tell(session: Session): void {
    const there = new Set(mailsOf(session.box).map((m) => m.uid));
    for (const uid of session.seen.filter((u) => !there.has(u))) {
      session.socket.write(`* ${session.seen.indexOf(uid) + 1} EXPUNGE\r\n`);
      session.seen = session.seen.filter((u) => u !== uid);
    }
    if (there.size > session.seen.length) session.socket.write(`* ${there.size} EXISTS\r\n`);
    session.seen = [...there];
  }

  function move(box: string | undefined, set: string, target: string): string {
    const moved = chosen(box, set);
    for (const mail of moved) {
      mailsOf(box).splice(mailsOf(box).indexOf(mail), 1);
      mailsOf(target).push({ uid: ++lastUid, raw: mail.raw });
    }
    const uids = moved.map((m) => m.uid).join();
    return moved.length > 0
      ? `[COPYUID ${validity} ${uids} ${mailsOf(target)
          .slice(-moved.length)
          .map((m) => m.uid)
          .join()}]`
      : '';
  }

  function chosen(box: string | undefined, set: string): Mail[] {
    const ranges = set.split(',').map((part) => part.split(':').map((n) => (n === '*' ? lastUid : Number(n))));
    return mailsOf(box).filter(({ uid }) => ranges.some(([from = 0, to = from]) => from <= uid && uid <= to));
  }

  function fetch(session: Session, set: string, items: string): void {
    for (const { uid, raw } of chosen(session.box, set)) {
      const whole = items.includes('BODY.PEEK[]');
      if (whole) counted.fetched++;
      session.socket.write(
        `* ${session.seen.indexOf(uid) + 1} FETCH (UID ${uid} RFC822.SIZE ${raw.length}${whole ? ` BODY[] {${raw.length}}\r\n` : ''}`,
      );
      if (whole) session.socket.write(raw);
      session.socket.write(')\r\n');
    }
  }

  /** The end of the answer, after its tag. */
  function perform(session: Session, command: string, words: string[]): string {
    const { socket } = session;
    switch (command) {
      case 'CAPABILITY':
        socket.write('* CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE\r\n');
        return 'OK done';
      case 'LOGIN':
        if (words[1] !== PASSWORD) return 'NO [AUTHENTICATIONFAILED] wrong password';
        counted.logins++;
        return 'OK welcome';
      case 'LIST':
        if (words[1] === '') socket.write('* LIST (\\Noselect) "/" ""\r\n');
        else for (const folder of folders.keys()) socket.write(`* LIST () "/" "${folder}"\r\n`);
        return 'OK done';
      case 'CREATE':
        if (folders.has(words[0] ?? '')) return 'NO [ALREADYEXISTS] it is there';
        folders.set(words[0] ?? '', []);
        return 'OK made';
      case 'SELECT':
        if (!folders.has(words[0] ?? '')) return 'NO [NONEXISTENT] no such folder';
        Object.assign(session, { box: words[0], seen: mailsOf(words[0]).map((m) => m.uid) });
        socket.write(`* FLAGS (\\Seen)\r\n* ${session.seen.length} EXISTS\r\n* OK [UIDVALIDITY ${validity}] v\r\n`);
        return 'OK [READ-WRITE] open';
      case 'UID SEARCH': {
        tell(session);
        const found = words[0] === 'ALL' ? mailsOf(session.box) : chosen(session.box, words[1] ?? '');
        socket.write(`* SEARCH ${found.map((m) => m.uid).join(' ')}\r\n`);
        return 'OK found';
      }
      case 'UID FETCH':
        fetch(session, words[0] ?? '', words.slice(1).join(' '));
        return 'OK fetched';
      case 'UID MOVE': {
        if (!folders.has(words[1] ?? '')) return 'NO [TRYCREATE] no such folder';
        const copied = move(session.box, words[0] ?? '', words[1] ?? '');
        if (copied) socket.write(`* OK ${copied} moved\r\n`);
        tell(session);
        return 'OK moved';
      }
      case 'NOOP':
        tell(session);
        return 'OK';
      case 'LOGOUT':
        socket.end('* BYE\r\n');
        return 'OK';
      default:
        return 'BAD unknown';
    }
  }

  function receive(session: Session, line: string): void {
    const { socket } = session;
    if (session.idling && line.toUpperCase() === 'DONE') {
      socket.write(`${session.idling} OK idled\r\n`);
      session.idling = undefined;
      return;
    }
    const [tag = '', ...words] = Array.from(line.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s"]+/g), ([word, quoted]) =>
      (quoted ?? word).replaceAll(/\\(.)/g, '$1'),
    );
    const first = (words.shift() ?? '').toUpperCase();
    const command = first === 'UID' ? `UID ${(words.shift() ?? '').toUpperCase()}` : first;
    const fault = faults.get(command);
    if (fault === 'refuse') return void socket.write(`${tag} NO not now\r\n`);
    if (fault === 'cut') return void socket.destroy();
    if (command === 'IDLE') {
      session.idling = tag;
      socket.write('+ idling\r\n');
      return tell(session);
    }
    const ended = perform(session, command, words);
    if (fault === 'do-and-cut') socket.destroy();
    else if (!socket.writableEnded) socket.write(`${tag} ${ended}\r\n`);
  }

  const server = createServer({ noDelay: true }, (socket) => {
    const session: Session = { socket, box: undefined, seen: [], idling: undefined };
    sessions.add(session);
    let waiting = '';
    socket.write('* OK ready\r\n');
    socket.on('error', () => {}).on('close', () => sessions.delete(session));
    socket.on('data', (chunk) => {
      const lines = (waiting + chunk.toString('latin1')).split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) receive(session, line);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `imap://svar%40kystby.no:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`,
    deliver: (raw) => {
      mailsOf('INBOX').push({ uid: ++lastUid, raw: Buffer.from(raw) });
      for (const session of sessions) if (session.idling) tell(session);
    },
    in: (folder) => mailsOf(folder).length,
    logins: () => counted.logins,
    fetched: () => counted.fetched,
    on: (command, does) => void (does ? faults.set(command, does) : faults.delete(command)),
    close: () =>
      new Promise((closed) => {
        for (const { socket } of sessions) socket.destroy();
        server.close(() => closed());
      }),
  };
}
