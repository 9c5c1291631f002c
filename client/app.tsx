import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Arrival } from './arrival.tsx';
import { Fallen } from './fallen.tsx';
import { ButtonLink } from './ui/button/button-link.tsx';
import type { Area } from './text/ids.ts';
import { loadTexts } from './text/texts.ts';
import { useText } from './text/use-text.ts';
import { Illustration } from './ui/illustration/illustration.tsx';
import { Loading } from './ui/loading/loading.tsx';
import { Page } from './ui/page/page.tsx';

const Home = page(async () => (await import('./features/home/home.tsx')).Home, 'arrive');
const Join = page(async () => (await import('./features/join/join.tsx')).Join, 'arrive');
const Return = page(async () => (await import('./features/join/return.tsx')).Return, 'arrive');
const Room = page(async () => (await import('./features/room/room.tsx')).Room, 'room');
const LinkExchange = page(async () => (await import('./link-exchange.tsx')).LinkExchange);
const Screen = page(async () => (await import('./features/screen/screen.tsx')).Screen, 'screen', 'board');
const Support = page(async () => (await import('./features/support/support.tsx')).Support, 'support');
const SetUp = page(async () => (await import('./features/account/set-up.tsx')).SetUp, 'account');
const SignIn = page(async () => (await import('./features/account/sign-in.tsx')).SignIn, 'account');
const Invite = page(async () => (await import('./features/account/invite.tsx')).Invite, 'account');
const Continue = page(async () => (await import('./features/account/continue.tsx')).Continue, 'account');
const Workshops = page(
  async () => (await import('./features/desk/workshops.tsx')).Workshops,
  'desk',
  'setup',
  'account',
);
const Desk = page(
  async () => (await import('./features/desk/desk.tsx')).Desk,
  'desk',
  'setup',
  'board',
  'account',
);

const Print = page(
  async () => (await import('./features/desk/print/print.tsx')).Print,
  'paper',
  'setup',
  'desk',
);

/** What the desk shows of other people's pages. */
const previews = {
  Room: page(async () => (await import('./features/room/preview.tsx')).RoomPreview, 'room', 'board'),
  Wall: page(async () => (await import('./features/screen/preview.tsx')).WallPreview, 'screen', 'board'),
};

/** A page that is loaded when somebody comes to it, together with the words of its parts of the program. */
function page<P>(load: () => Promise<ComponentType<P>>, ...areas: Area[]) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadTexts(...areas)]);
    return { default: component };
  });
}

/** Which page stands at which address. An address says which identity its page acts as. */
export function App() {
  const [path] = useLocation();
  return (
    <Fallen key={path}>
      <Suspense fallback={<Opening />}>
        <Arrival key={path}>
          <Switch>
            <Route path="/">
              <Home />
            </Route>
            <Route path="/join">
              <Join />
            </Route>
            <Route path="/return">
              <Return />
            </Route>
            <Route path="/p/:participantId">
              {({ participantId }) => <Room participantId={participantId} />}
            </Route>
            <Route path="/screen">
              <LinkExchange />
            </Route>
            <Route path="/screen/:workshopId">{({ workshopId }) => <Screen workshopId={workshopId} />}</Route>
            <Route path="/support">
              <LinkExchange />
            </Route>
            <Route path="/support/:workshopId">
              {({ workshopId }) => <Support workshopId={workshopId} />}
            </Route>
            <Route path="/set-up">
              <SetUp />
            </Route>
            <Route path="/sign-in">
              <SignIn />
            </Route>
            <Route path="/invite">
              <Invite />
            </Route>
            <Route path="/continue">
              <Continue />
            </Route>
            <Route path="/f/:facilitatorId">
              {({ facilitatorId }) => <Workshops facilitatorId={facilitatorId} />}
            </Route>
            <Route path="/f/:facilitatorId/w/:workshopId/print">
              {({ facilitatorId, workshopId }) => (
                <Print facilitatorId={facilitatorId} workshopId={workshopId} />
              )}
            </Route>
            <Route path="/f/:facilitatorId/w/:workshopId">
              {({ facilitatorId, workshopId }) => (
                <Desk facilitatorId={facilitatorId} workshopId={workshopId} previews={previews} />
              )}
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Arrival>
      </Suspense>
    </Fallen>
  );
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
