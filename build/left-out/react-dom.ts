/*
 * Functions of react-dom's client that this program never reaches, by what they serve. React draws every page in the
 * browser from nothing, so nothing hydrates; no page uses <ViewTransition>, a ref on a fragment, or style sheets and
 * scripts that React loads.
 */

/** Called only for markup that a server drew. */
const hydration = [
  'createFiberFromDehydratedFragment',
  'throwOnHydrationMismatch',
  'prepareToHydrateHostInstance',
  'queueHydrationError',
  'retryActivityComponentWithoutHydrating',
  'mountHostRootWithoutHydrating',
  'retrySuspenseComponentWithoutHydrating',
  'updateDehydratedSuspenseComponent',
  'retryDehydratedSuspenseBoundary',
  'clearHydrationBoundary',
  'hideOrUnhideDehydratedBoundary',
  'canHydrateInstance',
  'canHydrateTextInstance',
  'canHydrateHydrationBoundary',
  'getNextHydratable',
  'getNextHydratableInstanceAfterHydrationBoundary',
  'accumulateOrCreateContinuousQueuedReplayableEvent',
  'queueIfContinuousEvent',
  'attemptExplicitHydrationTarget',
  'attemptReplayContinuousQueuedEvent',
  'replayUnblockedEvents',
  'scheduleReplayQueueIfNeeded',
];

/** Called only around <ViewTransition>. */
const viewTransitions = [
  'getViewTransitionName',
  'getViewTransitionClassName',
  'applyViewTransitionToHostInstances',
  'applyViewTransitionToHostInstancesRecursive',
  'restoreViewTransitionOnHostInstances',
  'measureViewTransitionHostInstancesRecursive',
  'scheduleViewTransitionEvent',
  'reportViewTransitionError',
  'applyViewTransitionName',
  'restoreViewTransitionName',
  'createMeasurement',
  'measureInstance',
  'measureClonedInstance',
  'startViewTransition',
  'createViewTransitionInstance',
];

/** Called only for what `preload` and its like, `<link precedence>` and `<script async>` ask React for. */
const resources = [
  'preloadResourceAndSuspendIfNeeded',
  'createHoistableInstance',
  'preconnectAs',
  'preload',
  'preloadModule',
  'preinitStyle',
  'preinitScript',
  'preinitModuleScript',
  'getResource',
  'getStylesheetSelectorFromKey',
  'stylesheetPropsFromRawProps',
  'preloadStylesheet',
  'acquireResource',
  'insertStylesheet',
  'adoptPreloadPropsForStylesheet',
  'adoptPreloadPropsForScript',
  'getHydratableHoistableCache',
  'mountHoistable',
  'preloadResource',
  'suspendResource',
  'insertStylesheetIntoRoot',
];

/** Called only for <Activity>, <SuspenseList> and elements with a hyphen in their names. */
const kinds = ['updateActivityComponent', 'updateSuspenseListComponent', 'setPropOnCustomElement'];

/** Functions that fail, loudly, should anything ever reach them. */
export const unreachable = [...hydration, ...viewTransitions, ...resources, ...kinds];

/** Functions that are asked all the time, and here have always the same answer. */
export const constant: Record<string, string> = {
  // Walks that look for <ViewTransition> and find none.
  commitEnterViewTransitions: '',
  commitAppearingPairViewTransitions: '',
  commitDeletedPairViewTransitions: '',
  commitExitViewTransitions: '',
  commitNestedViewTransitions: '',
  restorePairedViewTransitions: '',
  restoreEnterOrExitViewTransitions: '',
  restoreNestedViewTransitions: '',
  measureNestedViewTransitions: '',
  // Where in React's own source a component stands, for a console that nobody reads.
  describeNativeComponentFrame: 'return ""',
  // A browser's sign of loading while a transition runs.
  defaultOnDefaultTransitionIndicator: '',
  // Whether React itself sees to a <link>, <style>, <script> or <meta>.
  isHostHoistableType: 'return !1',
};

/** Statements that go altogether. */
export const statements = [
  /^exports\.hydrateRoot = function[\s\S]*?^\};/gm,
  /^(?:FragmentInstance|ViewTransitionPseudoElement)\.prototype\.\w+ = function[\s\S]*?^\};/gm,
];

/** The same of react-dom itself, of which only portals and what its client needs are left. */
export const sharedStatements = [
  /^exports\.(?:prefetchDNS|preconnect|preinit|preinitModule|preload|preloadModule) = function[\s\S]*?^\};/gm,
];
