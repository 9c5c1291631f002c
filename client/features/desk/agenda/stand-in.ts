/**
 * React Aria puts a style element into the page unless one with this id is there already. The content security policy
 * forbids inline styles, so an empty element takes its place; arrange.module.css has the rule that it stands for.
 */
export function standInForStyle(): void {
  const id = 'react-aria-pressable-style';
  if (document.getElementById(id)) return;
  const standIn = document.createElement('meta');
  standIn.id = id;
  document.head.append(standIn);
}
