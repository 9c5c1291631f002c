import { useEffect, useState } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { aboutIn } from '#shared/domain/versions.ts';
import type { RestAnswers } from '#shared/protocol/rest.ts';
import { takeFragment } from '../../connection/fragment.ts';
import { post, type RestRefusal } from '../../connection/rest.ts';
import { useComfort } from '../../state/comfort.ts';
import { useReadingLanguage } from '../../state/language.ts';
import type { TextId } from '../../text/ids.ts';
import { refusalInFull } from '../../text/refusals.ts';
import { part } from '../../text/part.tsx';
import { useText } from '../../text/use-text.ts';
import { LanguageChooser } from '../../ui/language-chooser/language-chooser.tsx';
import { Loading } from '../../ui/loading/loading.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AboutWorkshop } from './about-workshop.tsx';
import { emptyDraft, type Draft, type JoinAnswers } from './answers.ts';
import styles from './join.module.css';
import { JoinForm } from './join-form.tsx';
import { takeTypedCode } from './typed-code.ts';
import { Ways } from './ways.tsx';

/*
 * What most people do not see here comes when it is needed, so that the page is there soon on a slow phone.
 */
const CodeForm = part(async () => (await import('./code-form.tsx')).CodeForm, {
  words: ['arrive-home'],
  meanwhile: Loading,
});
const JoinedBefore = part(async () => (await import('./joined-before.tsx')).JoinedBefore, {
  meanwhile: Loading,
});
const JoinSteps = part(async () => (await import('./join-steps.tsx')).JoinSteps, {
  words: ['arrive-steps'],
  meanwhile: Loading,
});

type Way = { token: string } | { code: string };
type Look = RestAnswers['/api/join/look'];

/** The way in by join link, QR or spoken code. */
export function Join() {
  const t = useText();
  const [linked] = useState(takeFragment);
  const [typed] = useState(takeTypedCode);
  const [way, setWay] = useState(() => firstWay(linked, typed));
  const [look, setLook] = useState<Look>();
  const [error, setError] = useState<TextId>();

  useEffect(() => {
    if (!way) return undefined;
    let current = true;
    void post('/api/join/look', way).then(async (answer) => {
      const problem = answer.ok ? undefined : await lookedId(way, answer);
      if (!current) return;
      if (answer.ok) setLook(answer);
      else {
        setError(problem);
        setWay(undefined);
      }
    });
    return () => {
      current = false;
    };
  }, [way]);

  if (look && way) return <Invited look={look} way={way} />;
  return (
    <Page title={t('arrive.code.title')}>
      <LanguageChooser />
      {way && linked !== undefined ? (
        <Loading text={t('arrive.code.finding')} />
      ) : (
        <>
          {linked !== undefined && error !== undefined && (
            <Notice kind="error" role="alert">
              <p>{t(error)}</p>
            </Notice>
          )}
          <CodeForm
            typed={typed}
            error={linked === undefined && error !== undefined ? t(error) : undefined}
            busy={way !== undefined}
            onCode={(code) => {
              setError(undefined);
              setWay({ code });
            }}
          />
        </>
      )}
    </Page>
  );
}

/** What this is, then four questions. */
function Invited({ look, way }: { look: Look; way: Way }) {
  const t = useText();
  const [, go] = useBrowserLocation();
  const [language] = useReadingLanguage();
  const [{ oneThing }] = useComfort();
  const [draft, setDraft] = useState(emptyDraft);
  const [asSomeoneElse, setAsSomeoneElse] = useState(false);
  const [at, setAt] = useState(0);
  // Language, title and the choice of a way are for the first step; one thing at a time comes after it.
  const begun = oneThing && at > 0;
  const { workshop } = look;
  const about = aboutIn(workshop, language);
  const offered = [workshop.language, ...workshop.languages];

  const join = async (answers: JoinAnswers): Promise<TextId | undefined> => {
    const answer = await post('/api/join', { ...way, ...answers });
    if (!answer.ok) return refusalInFull(answer.code, answer.detail);
    go(`/p/${answer.participantId}`, { replace: true });
    return undefined;
  };

  const asking = {
    workshop,
    about,
    draft,
    change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    onJoin: join,
  };
  return (
    <Page
      title={about.title.text}
      titleLanguage={about.title.language}
      kicker={begun ? <span aria-hidden="true">{about.title.text}</span> : t('arrive.invited')}
      quietTitle={begun}
      languages={offered}
      wide={!oneThing}
      top={begun ? undefined : <LanguageChooser more={offered} />}
    >
      {look.here.length > 0 && !asSomeoneElse ? (
        <JoinedBefore here={look.here} onOther={() => setAsSomeoneElse(true)} />
      ) : (
        <div className={styles[oneThing ? 'steps' : 'columns']}>
          {!begun && <Ways />}
          {oneThing ? (
            <JoinSteps {...asking} at={at} onStep={setAt} />
          ) : (
            <>
              <AboutWorkshop workshop={workshop} about={about} />
              <JoinForm {...asking} />
            </>
          )}
        </div>
      )}
    </Page>
  );
}

function firstWay(linked: string | undefined, typed: string | undefined): Way | undefined {
  if (linked !== undefined) return { token: linked };
  return typed === undefined ? undefined : { code: typed };
}

/** What to say where a way in leads nowhere. */
async function lookedId(way: Way, refused: RestRefusal): Promise<TextId> {
  if (refused.code === 'not-found' || refused.code === 'invalid') {
    return 'token' in way ? 'arrive.link.ended' : 'arrive.code.unknown';
  }
  return refusalInFull(refused.code, refused.detail);
}
