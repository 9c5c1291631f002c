/** Every size, count and rate in one place. Lengths are in UTF-16 code units, as the browser counts them. */
export const limits = {
  /** One contributed note. */
  noteText: 1_000,
  /** A person's name, a group's label, a short answer. */
  name: 60,
  /** A title: workshop, stage, theme. */
  title: 140,
  /** A paragraph: aim, promise, prompt, reason, private word. */
  paragraph: 1_000,
  /** A web address, an e-mail address, a telephone number. */
  address: 300,
  /** A prompt in one sentence; twelve words are asked for. */
  short: 140,
  /** What a picture shows, in words. */
  pictureText: 300,
  /** How somebody names the identity they ask as: `f:ID@ID` is the longest. */
  identityName: 80,
  /** A code as people type it, with what they type around it. */
  codeTyped: 40,
  /** A document's name and epoch. Nothing longer is answered. */
  channelName: 100,
  /** A language tag. */
  languageTag: 12,
  /** Languages a workshop is offered in beside its own. */
  languages: 8,
  groundRules: 20,
  groups: 8,
  stages: 30,
  themes: 60,
  /** Notes one person may have in a workshop. */
  notesPerPerson: 100,
  notesPerWorkshop: 5_000,
  /** Notes moved by one command. */
  notesPerMove: 100,
  /** People in one workshop, those who were removed not counted. */
  people: 300,
  actions: 60,
  notesPerAction: 50,
  privateWordsPerNote: 20,
  translationsPerNote: 12,
  minutesPerStage: 240,
  /** Minutes that one press adds to the timer. */
  minutesAdded: 60,
  /** Days for which a workshop is kept, as it says to its people. */
  keepDays: 3_650,
  dotsPerPerson: 20,
  /** A split by group is never shown under this many answers (architecture.md, "Small groups"). */
  smallestThreshold: 3,
  defaultThreshold: 5,
  largestThreshold: 20,
  /** Above this many people only facilitators group, unless the stage says otherwise. */
  everyoneGroupsUpTo: 8,
  /** Ballots of people who were offline at closing are accepted for this long. */
  ballotGraceMs: 120_000,
  /** Late notes are revealed together: this many at once, or after this wait since the first. */
  lateBatchNotes: 3,
  lateBatchWaitMs: 60_000,
  /** Milliseconds from the beginning of one batch to the next, of any room, where commands come that fast. */
  batchEveryMs: 10,
  /** Bytes of later updates that a newcomer is sent behind the kept state of a document; past them, or past half of the state, it is made anew. */
  tailBytes: 32 * 1024,
  /** A document that nobody has changed for this long, and up to twice as long, is kept as bytes alone. */
  documentRestMs: 10_000,
  /** Bytes of framed states that are kept on the server for newcomers, all workshops together. */
  keptFrameBytes: 8 * 1024 * 1024,
  /** Public counts change at most once in this time. */
  countsEveryMs: 500,
  /** A return link shows one's own quotes for objection until this long after closing. */
  objectionDays: 7,
  /** A warning when the agenda has no break in this many minutes. */
  minutesWithoutBreak: 45,
  /** A person on a shared device is forgotten after doing nothing for this long. */
  sharedDeviceIdleMs: 30 * 60_000,
  ownDeviceMs: 90 * 24 * 3_600_000,
  facilitatorSignInMs: 12 * 3_600_000,
  setUpLinkMs: 15 * 60_000,
  invitationMs: 7 * 24 * 3_600_000,
  /** A link by which a desk goes on on another device. */
  handOverMs: 5 * 60_000,
  /** Rehearsals that run on one server at a time, how many of them one facilitator's, and how long one stays when no facilitator does anything in it. */
  rehearsals: 4,
  rehearsalsPerFacilitator: 2,
  rehearsalIdleMs: 60 * 60_000,
  /** Uploaded pictures of one workshop; the size of one, in bytes and pixels. */
  pictures: 30,
  pictureBytes: 200 * 1_024,
  pictureSide: 800,
  passphraseShortest: 12,
  passphraseLongest: 200,
  /** Commands one connection may send: a burst, and then this many a second. */
  commandBurst: 40,
  commandsPerSecond: 10,
  /** The same for a person over all their connections, and for a workshop: all its people at once, outboxes and all. */
  personCommandBurst: 120,
  personCommandsPerSecond: 30,
  workshopCommandBurst: 6_000,
  workshopCommandsPerSecond: 2_000,
  /** The same for opening and reading documents. Each answer may hold a whole board, and nobody asks often. */
  documentBurst: 40,
  documentAsksPerSecond: 2,
  personDocumentBurst: 200,
  personDocumentAsksPerSecond: 10,
  /** Requests under /api, and handshakes, from one address. A hospital shares one address: these hold for all its people. */
  requestBurst: 3_000,
  requestsPerSecond: 200,
  handshakeBurst: 2_000,
  handshakesPerSecond: 200,
  /** Times that one identity is let in, which costs more than all that it may say then: a burst, and then this many a second. */
  arrivalBurst: 60,
  arrivalsPerSecond: 1,
  /** Wrong passphrases of an account or an address, unknown codes or links of an address: so many in this time. */
  failures: 10,
  failureWindowMs: 60_000,
  /** Addresses, people or workshops that a count keeps in mind. */
  countedKeys: 10_000,
  /** Pages that one identity may have open at once. */
  connectionsPerIdentity: 20,
  connectionsPerAddress: 2_000,
  connectionsPerServer: 5_000,
  /** Lines (TCP) from one address at a time, whatever is said on them; behind a proxy they are the proxy's business. A browser opens up to seven. */
  linesPerAddress: 3_000,
  /** Connections of one address that have not been let in yet. Past it the oldest makes room for the newest. */
  strangersPerAddress: 1_000,
  /** Identities of one browser that a request is asked about. */
  identitiesPerBrowser: 20,
  /** Whoever opens a connection says within this who they are. */
  introductionMs: 10_000,
  /** A connection that lets more packets than this wait is ended; it comes back and asks for the difference. */
  packetsBehind: 1_000,
  /** The same for replies alone, whether they wait in its stream or are held until it has been sent what it misses. */
  repliesBehind: 100,
  /** All that one connection may say, whatever it is: a burst, and then this many packets a second. Past it the connection is ended. */
  packetBurst: 200,
  packetsPerSecond: 100,
  /** Bytes that may wait for one client before it gets no more updates, and one difference when it has taken them. */
  bytesBehind: 256 * 1024,
  /** Bytes of a request's address and headers together. A browser that is ten people at once sends under 2 KiB. */
  headerBytes: 16 * 1_024,
  /** The head of a request, and the whole of it, arrive within this time. */
  headersWithinMs: 20_000,
  requestWithinMs: 60_000,
  /** Lines are held against that so often. */
  lookAtLinesMs: 5_000,
  /** A line on which nothing moves is ended after this long, unless it speaks WebSocket. */
  stillLineMs: 120_000,
  /** Warnings in the log of what clients brought about, of each kind: a burst, and then so many a second. */
  warningBurst: 50,
  warningsPerSecond: 1,
  /** Bytes of one message from a client. */
  messageBytes: 64 * 1024,
  /** Frames of WebSocket that one message may be cut into. Browsers make one of each. */
  messageFrames: 128,
  /** Pieces in which the network may bring one frame. */
  messageChunks: 1_024,
  /** Base64 characters of a state vector (sync step 1). */
  stateVector: 4_096,
  /** A stop of the server: how long it waits for requests to end and for clients to take what they are sent, ms. */
  farewellMs: 2_000,
  /** After this a stop is cut short, ms. Whoever kills the program waits longer. */
  stopGraceMs: 20_000,
  /** The storage answers within this, or the server calls itself not ready, ms. */
  readyWithinMs: 2_000,
  /** Last actions of one person that can be undone. */
  undoSteps: 10,
} as const;
