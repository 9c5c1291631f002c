import { Page } from '../../../../client/ui/page/page.tsx';

export function Case() {
  return (
    <Page
      title="A page"
      kicker="Leaving hospital"
      header={<p>Step 2 of 9</p>}
      footer={<p>The bar at the bottom</p>}
    >
      <p>Its main part.</p>
    </Page>
  );
}
