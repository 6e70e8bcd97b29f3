import net from 'node:net';

/** A line between clients and server that can be cut. Clients keep one address while servers come and go behind it. */
export class TcpProxy {
  private readonly pairs = new Set<[net.Socket, net.Socket]>();
  private readonly server = net.createServer((client) => this.connect(client));
  /** Where servers listen now; the next connection goes to the next of them, and past one that does not answer. */
  targets: number[] = [];
  cuts = 0;
  private turn = 0;

  set target(port: number) {
    this.targets = [port];
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as net.AddressInfo).port}`;
  }

  /** Resets every connection that `chosen` picks, in the middle of whatever it carries. */
  cut(chosen: () => boolean = () => true): void {
    for (const pair of this.pairs) {
      if (!chosen()) continue;
      this.cuts++;
      for (const end of pair) end.resetAndDestroy();
    }
  }

  /** Stops carrying anything on the lines that `chosen` picks, without a word to either end. Returns what resets them. */
  freeze(chosen: () => boolean): () => void {
    const frozen = [...this.pairs].filter(chosen);
    for (const [client, server] of frozen) {
      client.unpipe().pause();
      server.unpipe().pause();
    }
    return () => frozen.forEach((pair) => pair.forEach((end) => end.resetAndDestroy()));
  }

  /** Takes nothing more from the server on these lines, as a client does that does not read. Returns what lets it flow again. */
  stall(chosen: () => boolean): () => void {
    const stalled = [...this.pairs].filter(chosen);
    for (const [client, server] of stalled) server.unpipe(client).pause();
    return () => stalled.forEach(([client, server]) => server.pipe(client));
  }

  close(): void {
    this.server.close();
    this.cut();
  }

  /** Connects to the next server in turn, trying each once. */
  private connect(client: net.Socket, tries = this.targets.length): void {
    client.pause().on('error', () => {});
    const port = this.targets[this.turn++ % this.targets.length];
    if (port === undefined || tries <= 0) return void client.resetAndDestroy();
    const server = net.connect(port, '127.0.0.1');
    const refused = () => this.connect(client, tries - 1);
    server.once('error', refused);
    server.once('connect', () => {
      server.off('error', refused);
      this.join(client, server);
    });
  }

  private join(client: net.Socket, server: net.Socket): void {
    const pair: [net.Socket, net.Socket] = [client, server];
    this.pairs.add(pair);
    const end = () => {
      this.pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    client.pipe(server).pipe(client);
  }
}
