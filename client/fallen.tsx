import { Component, type ReactNode } from 'react';
import { Button } from './ui/button/button.tsx';
import { Page } from './ui/page/page.tsx';

/** What people see instead of an empty page when something in it breaks. */
export class Fallen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title="Something went wrong on this page">
        <p>
          What you sent is safe, and what you were typing is kept in this window. Please load the page again.
        </p>
        <Button variant="primary" onClick={() => location.reload()}>
          Load the page again
        </Button>
      </Page>
    );
  }
}
