import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Caught = Email & { raw: string; recipient: string };
export type MailCatcher = {
  url: string;
  mails: Caught[];
  /** How the next mails are answered: an SMTP code, or as if nothing were wrong. */
  refuse: (code: number | undefined) => void;
  close: () => Promise<void>;
};

/** A mail server on loopback that takes everything and keeps it. */
export async function catchMail(): Promise<MailCatcher> {
  const mails: Caught[] = [];
  let refusal: number | undefined;
  const refused = () => Object.assign(new Error('refused'), { responseCode: refusal });
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refusal ? refused() : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void PostalMime.parse(raw).then((mail) => {
          mails.push({ ...mail, raw: raw.toString(), recipient: session.envelope.rcptTo[0]?.address ?? '' });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code) => void (refusal = code),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
