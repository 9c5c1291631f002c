import type { RefusalCode } from '#shared/domain/errors.ts';

/** What a person reads who opened a file's address and cannot have it. */
function sentenceFor(code: RefusalCode): string {
  if (code === 'forbidden') {
    return 'You cannot have this file. Your sign-in may have ended, or you do not lead this workshop. Sign in and try again.';
  }
  if (code === 'not-found') return 'There is no such file. Go back to the workshop and choose one there.';
  if (code === 'unavailable') {
    return 'The file cannot be made just now, because the server cannot read its data. Please try again in a moment.';
  }
  return 'Something went wrong on our side, and the file was not made. Please try again.';
}

/** A page in place of a file: why it is not there, and where to go. It needs no script. */
export function refusalPage(code: RefusalCode): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>There is no file here</title>
<link rel="stylesheet" href="/server-page.css">
</head>
<body>
<main>
<h1>There is no file here</h1>
<p>${sentenceFor(code)}</p>
<p><a href="/">${code === 'forbidden' ? 'Sign in' : 'Go to your workshops'}</a></p>
</main>
</body>
</html>
`;
}
