import { build, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** Vaadin's own build, which writes vite.generated.ts, and after it that of the members' screen in the room. */
const config: UserConfigFn = () => ({
  plugins: [
    {
      name: 'room',
      apply: 'build',
      closeBundle: () => build({ configFile: `${import.meta.dirname}/room.vite.config.ts`, mode: 'production' }).then(() => undefined),
    },
  ],
});

export default overrideVaadinConfig(config);
