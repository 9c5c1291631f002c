// Socket.IO with the settings of the product and nothing else: what a connection costs before anybody says anything.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server({
  serveClient: false,
  perMessageDeflate: false,
  pingInterval: 5_000,
  pingTimeout: 7_000,
});
io.attach(server);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
});
