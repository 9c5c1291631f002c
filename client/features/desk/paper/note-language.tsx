import type { RoomAbout } from '#shared/document/room.ts';
import { currentLocale } from '../../../text/texts.ts';
import { useText } from '../../../text/use-text.ts';
import { Picker } from '../parts/picker.tsx';

interface NoteLanguageProps {
  about: RoomAbout;
  value: string | null;
  onChange: (language: string | null) => void;
}

/** In which of the workshop's languages a note is written; nothing to choose where there is one only. */
export function NoteLanguage({ about: { language, languages }, value, onChange }: NoteLanguageProps) {
  const t = useText();
  if (languages.length === 0) return null;
  const names = new Intl.DisplayNames(currentLocale(), { type: 'language' });
  return (
    <Picker
      label={t('desk.paper.language')}
      hint={t('desk.paper.language.hint')}
      value={value ?? language}
      options={[language, ...languages].map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
      onChange={onChange}
    />
  );
}
