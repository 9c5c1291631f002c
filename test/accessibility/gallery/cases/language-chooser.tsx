import { LanguageChooser } from '../../../../client/ui/language-chooser/language-chooser.tsx';

export function Case() {
  return (
    <section>
      <h2>Language</h2>
      <LanguageChooser />
      <LanguageChooser more={['pl', 'ar', 'zh-Hans']} />
    </section>
  );
}
