import { Component, type ReactNode } from 'react';
import { useText } from './text/use-text.ts';
import { Button } from './ui/button/button.tsx';
import { Page } from './ui/page/page.tsx';

/** What people see instead of an empty page when something in it breaks. */
export class Fallen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useText();
  return (
    <Page title={t('common.fallen.title')}>
      <p>{t('common.fallen.text')}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {t('common.fallen.again')}
      </Button>
    </Page>
  );
}
