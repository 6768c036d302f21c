import path from 'node:path';
import type { Plugin } from 'vite';
import type { Content } from '../content/index.ts';

/** In development, rebuilds pages when their code, recordings or versions change. */
export function contentWatcher({ root }: Content): Plugin {
  return {
    name: 'content-watcher',
    apply: 'serve',
    // Cargo writes thousands of files that no page uses.
    config: () => ({ server: { watch: { ignored: ['**/target/**', '**/.cache/**'] } } }),
    configureServer(server) {
      const isLessonSource = (file: string) =>
        file.startsWith(root + path.sep) && /\.(rs|toml|lock|svg|txt|json|yaml)$/.test(file);
      server.watcher.add(root);
      server.watcher.on('all', (_event, file) => {
        if (!isLessonSource(file)) return;
        for (const environment of Object.values(server.environments)) {
          for (const module of environment.moduleGraph.idToModuleMap.values()) {
            if (module.id?.endsWith('.mdx')) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
