import type { RequestListener } from 'node:http';

/** A route of the program, as it was mounted. */
export interface MountedRoute {
  method: 'GET' | 'POST';
  /** With its parameters, such as `/api/pictures/:pictureId`. */
  path: string;
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
  /** It is mounted at the root of its router. */
  slash?: boolean;
}

/** Every route that the program answers, read from the program itself. */
export function routesOf(app: RequestListener): MountedRoute[] {
  const { router } = app as RequestListener & { router: { stack: Layer[] } };
  return walk(router.stack, '');
}

function walk(stack: readonly Layer[], prefix: string): MountedRoute[] {
  return stack.flatMap(({ route, handle, slash }): MountedRoute[] => {
    if (route) {
      const methods = Object.keys(route.methods).map((name) => name.toUpperCase());
      return methods.flatMap((method) =>
        method === 'GET' || method === 'POST' ? [{ method, path: prefix + route.path }] : [],
      );
    }
    // The only part of the program that is mounted under a name of its own.
    return handle?.stack ? walk(handle.stack, slash === true ? prefix : `${prefix}/api`) : [];
  });
}
