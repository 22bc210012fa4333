import { build } from 'virtual:about';
import { AboutPage } from '../about/about-page.tsx';

/** *Tentang*, wired to what this build knows of itself. */
export const AboutPlace = () => <AboutPage about={build} />;
