import type { ComponentType, ReactNode } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { Arrival } from './arrival.tsx';
import { Fallen } from './fallen.tsx';
import { ButtonLink } from './ui/button/button-link.tsx';
import type { Area } from './text/ids.ts';
import { Moment, part, type Part } from './text/part.tsx';
import { useText } from './text/use-text.ts';
import { Illustration } from './ui/illustration/illustration.tsx';
import { Loading } from './ui/loading/loading.tsx';
import { Page } from './ui/page/page.tsx';

const Home = page(async () => (await import('./features/home/home.tsx')).Home, 'arrive', 'arrive-home');
const Join = page(async () => (await import('./features/join/join.tsx')).Join, 'arrive');
const Return = page(async () => (await import('./features/join/return.tsx')).Return, 'arrive', 'arrive-home');
const Room = page(async () => (await import('./features/room/room.tsx')).Room, 'room', 'common-door');
const LinkExchange = page(async () => (await import('./link-exchange.tsx')).LinkExchange, 'common-live');
const Screen = page(
  async () => (await import('./features/screen/screen.tsx')).Screen,
  'screen',
  'board',
  'common-door',
);
const Support = page(
  async () => (await import('./features/support/support.tsx')).Support,
  'support',
  'common-door',
  'common-live',
);
const SetUp = page(
  async () => (await import('./features/account/set-up.tsx')).SetUp,
  'account',
  'common-live',
);
const SignIn = page(
  async () => (await import('./features/account/sign-in.tsx')).SignIn,
  'account',
  'common-live',
);
const Invite = page(
  async () => (await import('./features/account/invite.tsx')).Invite,
  'account',
  'common-live',
);
const Continue = page(
  async () => (await import('./features/account/continue.tsx')).Continue,
  'account',
  'common-live',
);
const Workshops = page(
  async () => (await import('./features/desk/workshops.tsx')).Workshops,
  'desk',
  'setup',
  'account',
  'common-live',
);
const Desk = page(
  async () => (await import('./features/desk/desk.tsx')).Desk,
  'desk',
  'setup',
  'board',
  'account',
  'common-door',
  'common-live',
);

const Print = page(
  async () => (await import('./features/desk/print/print.tsx')).Print,
  'paper',
  'setup',
  'desk',
  'common-door',
  'common-live',
);

/** What the desk shows of other people's pages. */
const previews = {
  Room: part(async () => (await import('./features/room/preview.tsx')).RoomPreview, {
    words: ['room'],
    meanwhile: Moment,
  }),
  Wall: part(async () => (await import('./features/screen/preview.tsx')).WallPreview, {
    words: ['screen', 'board', 'common-door', 'common-live'],
    meanwhile: Moment,
  }),
};

/** A page that is loaded when somebody comes to it, together with the words of its parts of the program. */
function page<P extends object>(load: () => Promise<ComponentType<P>>, ...words: Area[]) {
  return part(load, { words, meanwhile: Opening });
}

/** Which page stands at which address. An address says which identity its page acts as. */
const routes: readonly (readonly [
  address: string,
  part: Pick<Part<never>, 'ahead'>,
  page: (ids: Readonly<Record<string, string>>) => ReactNode,
])[] = [
  ['/', Home, () => <Home />],
  ['/join', Join, () => <Join />],
  ['/return', Return, () => <Return />],
  ['/p/:participantId', Room, ({ participantId = '' }) => <Room participantId={participantId} />],
  ['/screen', LinkExchange, () => <LinkExchange />],
  ['/screen/:workshopId', Screen, ({ workshopId = '' }) => <Screen workshopId={workshopId} />],
  ['/support', LinkExchange, () => <LinkExchange />],
  ['/support/:workshopId', Support, ({ workshopId = '' }) => <Support workshopId={workshopId} />],
  ['/set-up', SetUp, () => <SetUp />],
  ['/sign-in', SignIn, () => <SignIn />],
  ['/invite', Invite, () => <Invite />],
  ['/continue', Continue, () => <Continue />],
  ['/f/:facilitatorId', Workshops, ({ facilitatorId = '' }) => <Workshops facilitatorId={facilitatorId} />],
  [
    '/f/:facilitatorId/w/:workshopId/print',
    Print,
    ({ facilitatorId = '', workshopId = '' }) => (
      <Print facilitatorId={facilitatorId} workshopId={workshopId} />
    ),
  ],
  [
    '/f/:facilitatorId/w/:workshopId',
    Desk,
    ({ facilitatorId = '', workshopId = '' }) => (
      <Desk facilitatorId={facilitatorId} workshopId={workshopId} previews={previews} />
    ),
  ],
];

/** Asks for the page at an address before anything is drawn. */
export function pageAhead(path: string): void {
  routes.find(([address]) => matching(address, path))?.[1].ahead();
}

/** The page at the address of the moment. */
export function App() {
  const [path] = useBrowserLocation();
  return (
    <Fallen key={path}>
      <Arrival key={path}>{pageAt(path)}</Arrival>
    </Fallen>
  );
}

function pageAt(path: string): ReactNode {
  for (const [address, , page] of routes) {
    const found = matching(address, path);
    if (found) return page(found.groups ?? {});
  }
  return <NotFound />;
}

function matching(address: string, path: string): RegExpExecArray | null {
  return new RegExp(`^${address.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`).exec(path);
}

/** Nothing to use: whatever somebody opened here would go when the page comes. */
function Opening() {
  const t = useText();
  return (
    <main className="opening">
      <Loading text={t('common.loading.text')} />
    </main>
  );
}

function NotFound() {
  const t = useText();
  return (
    <Page title={t('common.not-found.title')}>
      <Illustration name="loose-end" />
      <p>{t('common.not-found.text')}</p>
      <ButtonLink href="/join">{t('common.not-found.join')}</ButtonLink>
    </Page>
  );
}
