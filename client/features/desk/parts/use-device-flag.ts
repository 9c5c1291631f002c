import { useState } from 'react';
import { browserKeeping } from '../../../connection/storage.ts';

const device = browserKeeping().device;

/** Whether something was set on this device, such as a fold that stays closed; kept for the next time. */
export function useDeviceFlag(name: string): [set: boolean, change: (set: boolean) => void] {
  const key = `desk:${name}`;
  const [set, setSet] = useState(() => device.get(key) === 'yes');
  return [
    set,
    (next) => {
      setSet(next);
      if (next) device.set(key, 'yes');
      else device.remove(key);
    },
  ];
}
