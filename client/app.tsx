import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Arrival } from './arrival.tsx';
import { Fallen } from './fallen.tsx';
import { LinkExchange } from './link-exchange.tsx';
import { ButtonLink } from './ui/button/button-link.tsx';
import { Page } from './ui/page/page.tsx';

const Home = lazy(async () => ({ default: (await import('./features/home/home.tsx')).Home }));
const Join = lazy(async () => ({ default: (await import('./features/join/join.tsx')).Join }));
const Return = lazy(async () => ({ default: (await import('./features/join/return.tsx')).Return }));
const Room = lazy(async () => ({ default: (await import('./features/room/room.tsx')).Room }));
const Screen = lazy(async () => ({ default: (await import('./features/screen/screen.tsx')).Screen }));
const Support = lazy(async () => ({ default: (await import('./features/support/support.tsx')).Support }));
const SetUp = lazy(async () => ({ default: (await import('./features/account/set-up.tsx')).SetUp }));
const SignIn = lazy(async () => ({ default: (await import('./features/account/sign-in.tsx')).SignIn }));
const Invite = lazy(async () => ({ default: (await import('./features/account/invite.tsx')).Invite }));
const Workshops = lazy(async () => ({ default: (await import('./features/desk/workshops.tsx')).Workshops }));
const Desk = lazy(async () => ({ default: (await import('./features/desk/desk.tsx')).Desk }));

/** Which page stands at which address. An address says which identity its page acts as. */
export function App() {
  const [path] = useLocation();
  return (
    <Fallen key={path}>
      <Suspense fallback={<Loading />}>
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
            <Route path="/f/:facilitatorId">
              {({ facilitatorId }) => <Workshops facilitatorId={facilitatorId} />}
            </Route>
            <Route path="/f/:facilitatorId/w/:workshopId">
              {({ facilitatorId, workshopId }) => (
                <Desk facilitatorId={facilitatorId} workshopId={workshopId} />
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

function Loading() {
  return (
    <Page title="One moment">
      <p role="status">Loading the page …</p>
    </Page>
  );
}

function NotFound() {
  return (
    <Page title="There is no page here">
      <p>Check the address, or open the link that you were given once more.</p>
      <ButtonLink href="/join">I have a join code</ButtonLink>
    </Page>
  );
}
