import net from 'node:net';

/** A line between clients and server that can be cut. Clients keep one address while servers come and go behind it. */
export class TcpProxy {
  private readonly pairs = new Set<[net.Socket, net.Socket]>();
  private readonly server = net.createServer((client) => this.connect(client));
  /** Where the server listens now. */
  target = 0;
  cuts = 0;

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

  close(): void {
    this.server.close();
    this.cut();
  }

  private connect(client: net.Socket): void {
    const server = net.connect(this.target, '127.0.0.1');
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
